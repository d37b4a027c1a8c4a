import { axisAt, axisOfClock, boundsOf, clockAt, type InstantSpan, instantAt } from "@/lib/calendar/axis";
import type { Block } from "@/lib/calendar/layout";
import type { CalendarDay } from "@/lib/calendar/schema";
import type { TimeEntryView } from "@/lib/time-entries/schema";

export type EntryTimes = Pick<TimeEntryView, "id" | "day" | "durationSeconds" | "startTime" | "startedAt">;

/** Where a timed entry stands on its day. */
export type Placed = Block & {
  instants: InstantSpan;
  /** Recorded in a zone with another clock: it stands where that clock was, and only times of day can move it. */
  isForeign: boolean;
};

/** Null for what has no time of day. */
export function placeEntry(entry: EntryTimes, day: CalendarDay): Placed | null {
  const { id, startTime, startedAt, durationSeconds } = entry;
  if (startTime === null) return null;
  const { fromMs: dayFromMs, toMs: dayToMs } = boundsOf(day);
  const knownMs = startedAt ? Date.parse(startedAt) : null;
  const isWithin = knownMs !== null && dayFromMs <= knownMs && knownMs < dayToMs;
  const isKnown = isWithin && clockAt(day, knownMs) === startTime.slice(0, 5);
  const fromMs = isKnown ? knownMs : instantAt(day, axisOfClock(day, minutesOf(startTime)));
  const toMs = Math.min(fromMs + durationSeconds * 1000, dayToMs);
  return {
    id,
    from: axisAt(day, fromMs),
    to: axisAt(day, toMs, true),
    instants: { fromMs, toMs },
    isForeign: knownMs !== null && !isKnown,
  };
}

/** The times of an entry whose clock runs as the day's, for showing it before the server has answered. */
export function timesAt(day: CalendarDay, { fromMs, toMs }: InstantSpan) {
  const seconds = (ms: number) => String(Math.floor(ms / 1000) % 60).padStart(2, "0");
  const endTime = clockAt(day, toMs, true).replace("24:00", "00:00");
  return {
    day: day.day,
    startTime: `${clockAt(day, fromMs)}:${seconds(fromMs)}`,
    endTime: `${endTime}:${seconds(toMs)}`,
    startedAt: new Date(fromMs).toISOString(),
    durationSeconds: Math.round((toMs - fromMs) / 1000),
  };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 60 + minutes + seconds / 60;
}
