import type { DayName } from "@/components/timesheet/names";
import { classes } from "@/components/ui/classes";
import { type Day, isWeekend } from "@/lib/time/weeks";

export type GridDay = DayName & { isToday: boolean; isWeekend: boolean };

export function gridDays(days: readonly DayName[], today: Day): GridDay[] {
  return days.map((name) => ({
    ...name,
    isToday: name.day === today,
    isWeekend: isWeekend(name.day),
  }));
}

export const cellClasses = "border-b border-line @max-2xl:border-0";

/** Weekends lie back, today stands out: a help for the eye, said in words in the header. */
export function dayCellClasses({ isToday, isWeekend }: GridDay): string {
  return classes(isToday ? "bg-accent-soft/40" : isWeekend && "bg-canvas", "@max-2xl:bg-transparent");
}
