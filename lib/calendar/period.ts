import type { View } from "@/lib/calendar/schema";
import { addDays, type Day, daysOfWeek, isoWeekLabel, startOfWeek, type WeekStart } from "@/lib/time/weeks";

/** The days that a view shows. A work week is Monday to Friday, wherever weeks begin. */
export function daysShown(view: View, day: Day, weekStart: WeekStart): Day[] {
  if (view === "day") return [day];
  const week = daysOfWeek(startOfWeek(day, weekStart));
  return view === "week" ? week : week.filter(isWorkday);
}

/** The day by which the neighbouring page is asked for. */
export function neighbour(view: View, day: Day, direction: -1 | 1): Day {
  return addDays(day, view === "day" ? direction : 7 * direction);
}

export function weekNumber(day: Day, weekStart: WeekStart): number {
  return isoWeekLabel(day, weekStart).week;
}

export function isWorkday(day: Day): boolean {
  return addDays(startOfWeek(day, 1), 5) > day;
}
