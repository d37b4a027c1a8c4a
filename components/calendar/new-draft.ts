import type { DayModel } from "@/components/calendar/day-model";
import { shortTime } from "@/components/time-entries/entry-draft";
import type { FieldsDraft } from "@/components/time-entries/entry-fields";
import type { AxisSpan, InstantSpan } from "@/lib/calendar/axis";
import { timesAt } from "@/lib/calendar/placing";
import { formatDuration } from "@/lib/time/duration";
import type { Day } from "@/lib/time/weeks";

const TAP_MINUTES = 60;
const LEAST_MINUTES = 5;

/** What a tap on a free place means: an hour from there, or less when something follows. */
export function slotAt({ blocks }: DayModel, axis: number): AxisSpan {
  const next = Math.min(axis + TAP_MINUTES, ...blocks.map(({ from }) => from).filter((from) => from > axis));
  return { from: axis, to: Math.max(next, axis + LEAST_MINUTES) };
}

export function untimedDraft(day: Day): FieldsDraft {
  return { on: null, note: "", billable: true, day, duration: "", startTime: "", endTime: "" };
}

export function timedDraft(day: DayModel, span: InstantSpan): FieldsDraft {
  const { startTime, endTime, durationSeconds } = timesAt(day, span);
  const times = { startTime: shortTime(startTime), endTime: shortTime(endTime) };
  return { ...untimedDraft(day.day), ...times, duration: formatDuration(durationSeconds) };
}

/** Where a new entry was begun: a day, and what was drawn on it. */
export type NewPlace = { day: Day; drawn: InstantSpan | null };

/** The name under which is kept what is typed there. */
export function newPlaceOf({ day, drawn }: NewPlace): string {
  return ["new-entry", day, ...(drawn ? [drawn.fromMs, drawn.toMs] : [])].join(".");
}

export function readNewPlace(place: string): NewPlace {
  const [, day = "", fromMs, toMs] = place.split(".");
  return { day, drawn: fromMs && toMs ? { fromMs: Number(fromMs), toMs: Number(toMs) } : null };
}
