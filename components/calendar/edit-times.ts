import type { DayModel } from "@/components/calendar/day-model";
import type { Changes } from "@/components/calendar/use-calendar-entries";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import type { InstantSpan } from "@/lib/calendar/axis";
import { timesAt } from "@/lib/calendar/placing";
import type { TimeEntryView } from "@/lib/time-entries/schema";

/** A place for an entry: a day of the page, and from when to when. */
export type Place = { column: number; span: InstantSpan };

export function placeOf(days: readonly DayModel[], id: string): Place | null {
  const column = days.findIndex(({ blocks }) => blocks.some((block) => block.id === id));
  const block = days[column]?.blocks.find((one) => one.id === id);
  return block ? { column, span: block.instants } : null;
}

export function instantsOf(day: DayModel, { fromMs, toMs }: InstantSpan) {
  return { day: day.day, startedAt: new Date(fromMs), endedAt: new Date(toMs) };
}

/** What to send, and what to show meanwhile. What was recorded in another zone is moved on the clock of that zone. */
export function movedTimes(
  entry: ShownEntry,
  days: readonly DayModel[],
  { column, span }: Place,
): [Changes, TimeEntryView] | null {
  const day = days[column];
  if (!day) return null;
  const times = timesAt(day, span);
  if (!isForeign(days, entry.id)) return [instantsOf(day, span), { ...entry, ...times }];
  const { startTime, endTime } = times;
  return [
    { day: day.day, startTime, endTime },
    { ...entry, ...times, startedAt: null },
  ];
}

function isForeign(days: readonly DayModel[], id: string): boolean {
  return days.some(({ blocks }) => blocks.some((block) => block.id === id && block.isForeign));
}
