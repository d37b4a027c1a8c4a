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

/** The week's days as the language says them. Days have no zone, so they are read in UTC, which has no clock changes. */
export function dayNames(start: Day, locale: string): DayName[] {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const { format } = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (day: Day) => format(new Date(day));
  };
  const weekday = format({ weekday: "short" });
  const long = format({ weekday: "long", day: "numeric", month: "long" });
  return daysOfWeek(start).map((day) => ({
    day,
    weekday: weekday(day),
    date: String(Number(day.slice(8))),
    long: long(day),
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
