import { z } from "zod";
import type { Day } from "@/lib/time/weeks";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import { timesheetDaySchema } from "@/lib/timesheets/schema";

export const VIEWS = ["day", "work-week", "week"] as const;

export type View = (typeof VIEWS)[number];

/** What the address says; a mangled one shows today. */
export const calendarSearchSchema = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  day: timesheetDaySchema.optional().catch(undefined),
  member: z.uuid().optional().catch(undefined),
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
