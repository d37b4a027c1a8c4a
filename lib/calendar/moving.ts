import { boundsOf, type InstantSpan, instantAt, missingOf } from "@/lib/calendar/axis";
import { nextStep } from "@/lib/calendar/layout";
import type { CalendarDay } from "@/lib/calendar/schema";

export type Edge = "start" | "end";

/** The span put to another place, as long as it was, and within that day as far as it fits. */
export function movedTo(day: CalendarDay, axis: number, { fromMs, toMs }: InstantSpan): InstantSpan {
  const lengthMs = toMs - fromMs;
  const bounds = boundsOf(day);
  const latestMs = Math.max(bounds.fromMs, bounds.toMs - lengthMs);
  const startMs = Math.min(instantAt(day, axis), latestMs);
  return { fromMs: startMs, toMs: Math.min(startMs + lengthMs, bounds.toMs) };
}

/** The span with one end put elsewhere; it keeps at least a step of its length. */
export function resizedTo(
  day: CalendarDay,
  { fromMs, toMs }: InstantSpan,
  edge: Edge,
  axis: number,
  step: number,
): InstantSpan {
  const { fromMs: dayFromMs, toMs: dayToMs } = boundsOf(day);
  const atMs = instantAt(day, axis);
  const leastMs = step * 60_000;
  return edge === "end"
    ? { fromMs, toMs: Math.min(Math.max(atMs, fromMs + leastMs), dayToMs) }
    : { fromMs: Math.max(Math.min(atMs, toMs - leastMs), dayFromMs), toMs };
}

/** What one draws from one place to another, at least a step long. */
export function drawnBetween(day: CalendarDay, one: number, other: number, step: number): InstantSpan {
  const [from, to] = one <= other ? [one, other] : [other, one];
  const { toMs: dayToMs } = boundsOf(day);
  const fromMs = Math.min(instantAt(day, from), dayToMs - step * 60_000);
  return { fromMs, toMs: Math.min(Math.max(instantAt(day, to), fromMs + step * 60_000), dayToMs) };
}

/** The next line of the raster up or down that the day has. */
export function lineFrom(
  { day, axisMinutes }: { day: CalendarDay; axisMinutes: number },
  axis: number,
  step: number,
  direction: -1 | 1,
): number {
  const next = nextStep(axis, step, direction);
  const missing = missingOf(day, axisMinutes).find(({ from, to }) => from <= next && next < to);
  if (!missing) return Math.min(Math.max(next, 0), axisMinutes);
  if (direction === 1) return missing.to;
  return missing.from === 0 ? missing.to : nextStep(missing.from, step, -1);
}
