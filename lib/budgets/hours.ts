import { oncePer } from "@/lib/i18n/once-per";

const HOUR_SECONDS = 3_600;
const MINUTE_SECONDS = 60;
/** A hundredth of an hour, the finest that a decimal number of hours is typed in. */
const HUNDREDTH_SECONDS = 36;

/** Keeps the seconds within what the database's integer holds. */
const MAX_HOURS = 500_000;

/** At most two decimals: "1.200" is 1200 to a German and 1.2 to an English reader, so it is neither. */
const DECIMAL_FORM = /^(?<hours>\d{1,6})(?:[.,](?<decimals>\d{1,2}))?\s*h?$/i;
const CLOCK_FORM = /^(?<hours>\d{1,6}):(?<minutes>[0-5]\d)$/;

/** Reads a number of hours as people type it ("120", "37,5", "37.5 h", "37:30"), in seconds; null when unreadable. */
export function readHours(text: string): number | null {
  const typed = text.trim();
  const groups = (DECIMAL_FORM.exec(typed) ?? CLOCK_FORM.exec(typed))?.groups;
  if (!groups) return null;
  const { hours, decimals = "", minutes = "0" } = groups;
  const hundredths = Number(decimals.padEnd(2, "0"));
  const seconds = Number(hours) * HOUR_SECONDS + hundredths * HUNDREDTH_SECONDS + Number(minutes) * MINUTE_SECONDS;
  return seconds <= MAX_HOURS * HOUR_SECONDS ? seconds : null;
}

const readable = oncePer(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "negative" }),
);

/** For reading: "1.234,5", at most two decimals. The unit is the message's. */
export function formatHours(seconds: number, locale: string): string {
  return readable(locale).format(seconds / HOUR_SECONDS);
}

/** For a field: what `readHours` reads back to the same seconds. */
export function typeableHours(seconds: number, locale: string): string {
  if (seconds % HUNDREDTH_SECONDS !== 0) {
    const minutes = Math.round(seconds / MINUTE_SECONDS);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  }
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  return format.format(seconds / HOUR_SECONDS);
}
