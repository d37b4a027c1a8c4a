import { addDays, type Day } from "@/lib/time/weeks";
import { instantToLocalTime, localToInstant } from "@/lib/time/zones";

export type Span = { startedAt: Date; endedAt: Date };
export type Times = ({ timed: true } & Span) | { timed: false; day: Day; durationSeconds: number };

export type TimeChanges = {
  day?: Day;
  durationSeconds?: number;
  /** Null, as the end is then: the entry loses its time of day. */
  startTime?: string | null;
  endTime?: string | null;
} & Partial<Span>;

/**
 * The instants of local times. An end before the start is on the next day, and from midnight to midnight is the whole
 * day; otherwise the same time twice is no time at all.
 */
export function spanOf(local: { day: Day; startTime: string; endTime: string }, timeZone: string): Span {
  const start = withSeconds(local.startTime);
  const end = withSeconds(local.endTime);
  const endsNextDay = end < start || (end === start && start === "00:00:00");
  return {
    startedAt: localToInstant(local.day, start, timeZone),
    endedAt: localToInstant(endsNextDay ? addDays(local.day, 1) : local.day, end, timeZone),
  };
}

/**
 * An entry's times after a change. A new duration moves the end of a timed entry; a new day keeps its start of day and
 * its duration. Null when the end would come before the start, as it can where a clock change leaves an hour out.
 */
export function changedTimes(before: Times & { day: Day }, changes: TimeChanges, timeZone: string): Times | null {
  const day = changes.day ?? before.day;
  if (changes.startedAt !== undefined && changes.endedAt !== undefined) {
    return { timed: true, startedAt: changes.startedAt, endedAt: changes.endedAt };
  }
  const { startTime, endTime } = changes;
  if (startTime === null) return { timed: false, day, durationSeconds: secondsOf(before) };
  if (startTime !== undefined && endTime) {
    const span = spanOf({ day, startTime, endTime }, timeZone);
    // A time that comes twice, when clocks are put back, is the one it was.
    const kept = before.timed ? keepInstants(before, span, timeZone) : span;
    return kept.startedAt <= kept.endedAt ? { timed: true, ...kept } : null;
  }
  if (!before.timed) return { timed: false, day, durationSeconds: changes.durationSeconds ?? before.durationSeconds };
  const durationMs =
    changes.durationSeconds === undefined
      ? before.endedAt.getTime() - before.startedAt.getTime()
      : changes.durationSeconds * 1000;
  const startedAt =
    day === before.day
      ? before.startedAt
      : localToInstant(day, instantToLocalTime(before.startedAt, timeZone), timeZone);
  return { timed: true, startedAt, endedAt: new Date(startedAt.getTime() + durationMs) };
}

function secondsOf(times: Times): number {
  return times.timed ? (times.endedAt.getTime() - times.startedAt.getTime()) / 1000 : times.durationSeconds;
}

function keepInstants(before: Span, after: Span, timeZone: string): Span {
  const keep = (was: Date, is: Date) => (isSameOnTheClock(was, is, timeZone) ? was : is);
  return { startedAt: keep(before.startedAt, after.startedAt), endedAt: keep(before.endedAt, after.endedAt) };
}

/** Two instants within half a day that show the same time differ by a clock change only. */
function isSameOnTheClock(one: Date, other: Date, timeZone: string): boolean {
  const apartMs = Math.abs(one.getTime() - other.getTime());
  return apartMs < HALF_DAY_MS && instantToLocalTime(one, timeZone) === instantToLocalTime(other, timeZone);
}

const HALF_DAY_MS = 43_200_000;

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}
