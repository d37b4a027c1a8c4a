import { Temporal } from "temporal-polyfill";
import type { Span } from "@/lib/imports/schema";
import type { Day } from "@/lib/time/weeks";
import { localToInstant } from "@/lib/time/zones";

/** A point in time as files write it: an instant, or what a clock showed ("HH:MM:SS"). */
export type Moment = Date | { day: Day; time: string };

/** How far a file's own duration may lie from its start and end: exports round. */
export const TOLERATED_SECONDS = 60;

/**
 * The span from one moment to another; null when it ends before it starts. Where a clock change makes local times come twice,
 * the reading nearest to the stated duration is meant; nothing stated, the first that does not end before it starts.
 */
export function spanBetween(
  start: Moment,
  end: Moment,
  { timeZone, statedSeconds }: { timeZone: string; statedSeconds: number | null },
): Span | null {
  const first = { startedAt: firstReading(start, timeZone), endedAt: firstReading(end, timeZone) };
  if (isForward(first) && secondsOff(first, statedSeconds) <= TOLERATED_SECONDS) return first;

  // Only now, because a second look at the zone costs as much as the first, and nearly no line needs it.
  const spans = readings(start, timeZone)
    .flatMap((startedAt) => readings(end, timeZone).map((endedAt) => ({ startedAt, endedAt })))
    .filter(isForward)
    .sort((a, b) => secondsOff(a, statedSeconds) - secondsOff(b, statedSeconds));
  return spans[0] ?? null;
}

export function firstReading(moment: Moment, timeZone: string): Date {
  return moment instanceof Date ? moment : localToInstant(moment.day, moment.time, timeZone);
}

export function secondsOf({ startedAt, endedAt }: Span): number {
  return (endedAt.getTime() - startedAt.getTime()) / 1000;
}

export function secondsOff(span: Span, statedSeconds: number | null): number {
  return statedSeconds === null ? 0 : Math.abs(secondsOf(span) - statedSeconds);
}

function isForward({ startedAt, endedAt }: Span): boolean {
  return startedAt <= endedAt;
}

function readings(moment: Moment, timeZone: string): Date[] {
  const first = firstReading(moment, timeZone);
  if (moment instanceof Date) return [first];
  const local = Temporal.PlainDateTime.from(`${moment.day}T${moment.time}`);
  const later = local.toZonedDateTime(timeZone, { disambiguation: "later" });
  // A time that the clock change leaves out has no second reading either: "later" moves it.
  const comesTwice = later.toPlainDateTime().equals(local) && later.epochMilliseconds !== first.getTime();
  return comesTwice ? [first, new Date(later.epochMilliseconds)] : [first];
}
