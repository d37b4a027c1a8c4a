import { oncePer } from "@/lib/i18n/once-per";

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;

/** No entry is longer than a day; a longer one is a typing mistake such as "90" for ninety minutes. */
const MAX_DURATION_SECONDS = 24 * HOUR_SECONDS;

/**
 * The forms people type. A bare number is hours, in every language. Minutes after a colon have two digits, because
 * "1:5" could be 1:05 or 1:50; spaces stand beside units only, because "1 5" must never become fifteen hours.
 */
const FORMS = [
  /^(?<hours>\d+):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?$/, // 1:30  0:45  1:30:15
  /^(?<hours>\d+(?:[.,]\d+)?|[.,]\d+)\s*h?$/, // 2  1.5  1,5  .5  2h
  /^(?<hours>\d+)\s*h\s*(?<minutes>[0-5]?\d)\s*(?:m|min)?$/, // 1h30  1h 30m
  /^(?<minutes>\d+)\s*(?:m|min)$/, // 90m  90min
];

const MINUS = /^[-−–]\s*/;

export type ParsedDuration =
  | { ok: true; seconds: number }
  | { ok: false; reason: "empty" | "unreadable" | "too-long" | "negative" };

/** Reads a duration as people type it, in whole seconds from 0 to 86,400. */
export function parseDuration(text: string): ParsedDuration {
  const typed = text.trim().toLowerCase();
  if (typed === "") return { ok: false, reason: "empty" };

  const seconds = readSeconds(typed.replace(MINUS, ""));
  if (seconds === null) return { ok: false, reason: "unreadable" };
  if (MINUS.test(typed)) return { ok: false, reason: "negative" };
  if (seconds > MAX_DURATION_SECONDS) return { ok: false, reason: "too-long" };
  return { ok: true, seconds };
}

function readSeconds(typed: string): number | null {
  for (const form of FORMS) {
    const groups = form.exec(typed)?.groups;
    if (!groups) continue;
    const { hours = "0", minutes = "0", seconds = "0" } = groups;
    const wholeHourSeconds = Math.round(Number(hours.replace(",", ".")) * HOUR_SECONDS);
    return wholeHourSeconds + Number(minutes) * MINUTE_SECONDS + Number(seconds);
  }
  return null;
}

/**
 * "1:30", or "1:30:15" where there are seconds, so that nothing is hidden. The style "clock" always shows seconds: a
 * running timer must not change its width every minute. Counter-entries are negative: "-1:30".
 */
export function formatDuration(seconds: number, style: "short" | "clock" = "short"): string {
  const total = Math.abs(seconds);
  const hours = Math.floor(total / HOUR_SECONDS);
  const minutes = twoDigits(Math.floor(total / MINUTE_SECONDS) % 60);
  const rest = total % MINUTE_SECONDS;

  const sign = seconds < 0 ? "-" : "";
  const tail = rest > 0 || style === "clock" ? `:${twoDigits(rest)}` : "";
  return `${sign}${hours}:${minutes}${tail}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

const twoDecimals = oncePer(
  (locale) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: "negative", // never "-0,00"
    }),
);

/** Hours with two decimals as the locale writes them: "1,50" in German, "1.50" in English. For reading; it rounds. */
export function formatHoursDecimal(seconds: number, locale: string): string {
  return twoDecimals(locale).format(seconds / HOUR_SECONDS);
}
