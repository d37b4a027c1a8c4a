import type { ShownEntry } from "@/components/time-entries/use-entries";
import { type AxisSpan, axisAt, boundsOf, type InstantSpan, missingOf } from "@/lib/calendar/axis";
import { type Cluster, gapsBetween, layOut, type Overlap, overlapsOf } from "@/lib/calendar/layout";
import { type Placed, placeEntry } from "@/lib/calendar/placing";
import type { Axis, CalendarDay } from "@/lib/calendar/schema";
import type { Day } from "@/lib/time/weeks";

/** A day as it is drawn. */
export type DayModel = CalendarDay & {
  /** Of the timed entries; what runs is not among them. */
  blocks: Placed[];
  clusters: Cluster[];
  untimed: ShownEntry[];
  overlaps: Overlap[];
  gaps: AxisSpan[];
  missing: AxisSpan[];
  seconds: number;
};

/** Stands for the running timer among the blocks. */
export const RUNNING = "running";

/** A shorter break is nothing that somebody forgot. */
const MIN_GAP_MINUTES = 15;

export function dayModel(
  day: CalendarDay,
  entries: readonly ShownEntry[],
  { axis, running, isGapsShown }: { axis: Axis; running: InstantSpan | null; isGapsShown: boolean },
): DayModel {
  const own = entries.filter((entry) => entry.day === day.day);
  const blocks = own.map((entry) => placeEntry(entry, day)).filter((placed) => placed !== null);
  const runs = running && clipped(running, day);
  const all = runs
    ? [...blocks, { id: RUNNING, from: axisAt(day, runs.fromMs), to: axisAt(day, runs.toMs, true) }]
    : blocks;
  const runningSeconds = runs ? Math.floor((runs.toMs - runs.fromMs) / 60_000) * 60 : 0;
  return {
    ...day,
    blocks,
    clusters: layOut(all, axis.minutes),
    untimed: own.filter(({ startTime }) => startTime === null),
    overlaps: overlapsOf(all),
    gaps: isGapsShown ? gapsBetween(all, MIN_GAP_MINUTES) : [],
    missing: missingOf(day, axis.minutes),
    seconds: own.reduce((sum, { durationSeconds }) => sum + durationSeconds, runningSeconds),
  };
}

function clipped({ fromMs, toMs }: InstantSpan, day: CalendarDay): InstantSpan | null {
  const bounds = boundsOf(day);
  const span = { fromMs: Math.max(fromMs, bounds.fromMs), toMs: Math.min(toMs, bounds.toMs) };
  return span.fromMs < span.toMs ? span : null;
}

/** Where the days' column stands; -1 for a day that is not shown. */
export function columnOf(days: readonly CalendarDay[], day: Day): number {
  return days.findIndex((one) => one.day === day);
}
