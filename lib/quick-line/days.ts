import type { Locale } from "@/lib/i18n/locales";
import { addDays, type Day, latestWeekday } from "@/lib/time/weeks";

const DAYS_AGO: Record<string, number> = { heute: 0, today: 0, gestern: 1, yesterday: 1, vorgestern: 2 };

/** Understood whatever language the pages are in. */
const WEEKDAYS = [
  ["montag", "monday", "mon"],
  ["dienstag", "tuesday", "tue"],
  ["mittwoch", "wednesday", "wed"],
  ["donnerstag", "thursday", "thu"],
  ["freitag", "friday", "fri"],
  ["samstag", "sonnabend", "saturday", "sat"],
  ["sonntag", "sunday", "sun"],
];

/** Two letters are a word of the other language too easily: "do", "so", "we". */
const SHORT_WEEKDAYS: Record<Locale, readonly string[]> = {
  de: ["mo", "di", "mi", "do", "fr", "sa", "so"],
  en: ["mo", "tu", "we", "th", "fr", "sa", "su"],
};

/** The day that a word names: a weekday is the last one, because one records what has been. */
export function dayNamed(word: string, today: Day, locale: Locale): Day | null {
  const name = word.toLowerCase().replace(/[.,;:]+$/, "");
  const daysAgo = Object.hasOwn(DAYS_AGO, name) ? DAYS_AGO[name] : undefined;
  if (daysAgo !== undefined) return addDays(today, -daysAgo);
  const index = WEEKDAYS.findIndex((names) => names.includes(name));
  const weekday = 1 + (index >= 0 ? index : SHORT_WEEKDAYS[locale].indexOf(name));
  return weekday > 0 ? latestWeekday(today, weekday) : null;
}
