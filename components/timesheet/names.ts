import { oncePer } from "@/lib/i18n/once-per";
import { lineName } from "@/lib/recordables/rules";
import { type Day, daysOfWeek } from "@/lib/time/weeks";
import type { RowView } from "@/lib/timesheets/schema";

export type DayName = {
  day: Day;
  /** "Mo" */
  weekday: string;
  /** "16" */
  date: string;
  /** "Montag, 16. November" */
  long: string;
};

// Days have no zone, so they are read in UTC, which has no clock changes.
const weekdayIn = oncePer((locale) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short" }));
const longIn = oncePer(
  (locale) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" }),
);

/** The week's days as the language says them. */
export function dayNames(start: Day, locale: string): DayName[] {
  return daysOfWeek(start).map((day) => ({
    day,
    weekday: weekdayIn(locale).format(new Date(day)),
    date: String(Number(day.slice(8))),
    long: longIn(locale).format(new Date(day)),
  }));
}

/** "Website-Relaunch · Konzept · Design" */
export function rowName(row: RowView): string {
  return [lineName(row), row.activityName].filter(Boolean).join(" · ");
}

export type CellNames = {
  days: readonly DayName[];
  /** "Website-Relaunch · Konzept · Design, Montag, 16. November" */
  cell: (row: RowView, column: number) => string;
};
