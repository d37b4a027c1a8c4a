import type { DayModel } from "@/components/calendar/day-model";
import type { Changes, NewTimes } from "@/components/calendar/use-calendar-entries";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import type { InstantSpan } from "@/lib/calendar/axis";
import { timesAt } from "@/lib/calendar/placing";
import type { Day } from "@/lib/time/weeks";
import type { TimeEntryView } from "@/lib/time-entries/schema";

/** Where an entry stands or is to stand: from when to when, without a time of day, or with the one it has. */
export type Place = {
  day: Day;
  times: InstantSpan | "none" | "kept";
  /** It was recorded in another zone, and is moved on the clock of that zone. */
  isForeign?: boolean;
};

/** Null for what is on no day of the page. */
export function placeOf(days: readonly DayModel[], id: string): Place | null {
  for (const { day, blocks, untimed } of days) {
    const block = blocks.find((one) => one.id === id);
    if (block) return { day, times: block.instants, isForeign: block.isForeign };
    if (untimed.some((one) => one.id === id)) return { day, times: "none" };
  }
  return null;
}

export function isSamePlace(one: Place, other: Place): boolean {
  if (one.day !== other.day) return false;
  if (typeof one.times === "string" || typeof other.times === "string") return one.times === other.times;
  return one.times.fromMs === other.times.fromMs && one.times.toMs === other.times.toMs;
}

/** What to send, and what to show meanwhile. */
export function movedTimes(
  entry: ShownEntry,
  days: readonly DayModel[],
  { day, times, isForeign }: Place,
): [Changes, TimeEntryView] | null {
  if (times === "kept") return [{ day }, { ...entry, day, startedAt: null }];
  if (times === "none") {
    const none = { day, startTime: null, endTime: null };
    return [none, { ...entry, ...none, startedAt: null }];
  }
  const shown = dayOf(days, day);
  if (!shown) return null;
  const after = timesAt(shown, times);
  if (!isForeign)
    return [
      { day, ...instantsOf(times) },
      { ...entry, ...after },
    ];
  const { startTime, endTime } = after;
  return [
    { day, startTime, endTime },
    { ...entry, ...after, startedAt: null },
  ];
}

/** A copy of an entry at a place, and what to send of its times. */
export function copiedTimes(
  source: ShownEntry,
  days: readonly DayModel[],
  { day, times }: Place,
): [NewTimes, Omit<ShownEntry, "id">] | null {
  const { durationSeconds } = source;
  const copy = { ...source, day, version: 1, splitId: null };
  if (typeof times === "string") {
    return [
      { day, durationSeconds },
      { ...copy, startTime: null, endTime: null, startedAt: null },
    ];
  }
  const shown = dayOf(days, day);
  return shown
    ? [
        { day, ...instantsOf(times) },
        { ...copy, ...timesAt(shown, times) },
      ]
    : null;
}

export function dayOf(days: readonly DayModel[], day: Day): DayModel | undefined {
  return days.find((one) => one.day === day);
}

function instantsOf({ fromMs, toMs }: InstantSpan) {
  return { startedAt: new Date(fromMs), endedAt: new Date(toMs) };
}
