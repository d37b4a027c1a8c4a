import { z } from "zod";
import type { Day } from "@/lib/time/weeks";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import { timesheetDaySchema } from "@/lib/timesheets/schema";

export const VIEWS = ["day", "work-week", "week"] as const;

export type View = (typeof VIEWS)[number];

/** What dragging snaps to, in minutes. */
export const STEPS = [5, 15] as const;

export type Step = (typeof STEPS)[number];

/** What the address says; a mangled one shows today. */
export const calendarSearchSchema = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  day: timesheetDaySchema.optional().catch(undefined),
  member: z.uuid().optional().catch(undefined),
});

/** How somebody likes the calendar, as their browser keeps it: "week.15". */
export type Habit = { view: View; step: Step };

export function readHabit(text: string | undefined): Habit {
  const [view, step] = text?.split(".") ?? [];
  return { view: VIEWS.find((one) => one === view) ?? "week", step: STEPS.find((one) => String(one) === step) ?? 15 };
}

export function habitText({ view, step }: Habit): string {
  return `${view}.${step}`;
}

export const habitSchema = z.object({
  view: z.enum(VIEWS),
  step: z.coerce.number().pipe(z.union([z.literal(5), z.literal(15)])),
});

/** A stretch of a day in which the clock runs evenly: a day with a clock change has two. Minutes but for the instants. */
export type Stretch = {
  fromMs: number;
  toMs: number;
  /** What the clock shows at the stretch's begin. */
  clockFrom: number;
  /** Where it begins on the axis that all days of the page share. */
  axisFrom: number;
};

export type CalendarDay = { day: Day; stretches: Stretch[] };

/** A line of the grid: an hour, or a part of one beside a clock change. */
export type AxisLine = {
  axisFrom: number;
  minutes: number;
  /** "02:00" */
  clock: string;
  /** The clock shows it for the second time on one of the days. */
  again: boolean;
};

export type Axis = { minutes: number; lines: AxisLine[] };

export type CalendarView = {
  /** Of this answer: a browser that shows an old one again can tell. */
  loadId: string;
  memberName: string;
  nowMs: number;
  today: Day;
  axis: Axis;
  days: CalendarDay[];
  entries: TimeEntryView[];
};
