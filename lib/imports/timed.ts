import type { Cells, Field } from "@/lib/imports/cells";
import { readClockTime } from "@/lib/imports/clock-times";
import { dayInRange, readDay } from "@/lib/imports/dates";
import { readDuration } from "@/lib/imports/durations";
import type { Reading } from "@/lib/imports/layout";
import {
  firstReading,
  type Moment,
  secondsOf,
  secondsOff,
  spanBetween,
  TOLERATED_SECONDS,
} from "@/lib/imports/moments";
import type { ImportRow, RowNotice, Span } from "@/lib/imports/schema";
import { dayOf } from "@/lib/time/zones";

/** A timer left running over a long weekend may be real; one that ran for more than a week is not. */
const MAX_SPAN_SECONDS = 7 * 24 * 3_600;

type When = Pick<ImportRow, "day" | "span" | "durationSeconds">;

/**
 * When, from a start and an end in columns for date and time. They hold; a duration beside them is a check that gives a notice.
 * Where the file has no end, the duration counts from the start.
 */
export function readTimed(cells: Cells, { timeZone, dateOrder }: Reading): { when: When; notice: RowNotice | null } {
  const start = readMoment(cells, "startDate", "startTime", dateOrder);
  const stated = readStated(cells);
  if (!cells.has("endTime")) return { when: lasting(cells, start, timeZone, stated), notice: null };

  const endDate = cells.has("endDate") ? "endDate" : "startDate";
  const end = readMoment(cells, endDate, "endTime", dateOrder);
  const span = spanBetween(start, end, { timeZone, statedSeconds: stated?.seconds ?? null });
  if (!span) throw cells.refusal("endTime", "endBeforeStart");
  return { when: { day: start.day, ...checkedSpan(cells, "endTime", span) }, notice: noticeOn(cells, stated, span) };
}

/** The span and its length, when it is not absurd. */
export function checkedSpan(cells: Cells, field: Field, span: Span): Pick<ImportRow, "span" | "durationSeconds"> {
  const durationSeconds = secondsOf(span);
  if (durationSeconds > MAX_SPAN_SECONDS) throw cells.refusal(field, "tooLong");
  return { span, durationSeconds };
}

type LocalMoment = Exclude<Moment, Date>;

function readMoment(cells: Cells, dateField: Field, timeField: Field, dateOrder: Reading["dateOrder"]): LocalMoment {
  return { day: readDay(cells, dateField, dateOrder), time: readClockTime(cells, timeField) };
}

type Stated = { field: Field; seconds: number | null };

/** Clockify has the duration twice; hours with two decimals are the coarser one. */
function readStated(cells: Cells): Stated | null {
  const field = (["duration", "durationDecimal"] as const).find((candidate) => cells.trimmed(candidate) !== "");
  return field ? { field, seconds: readDuration(cells.trimmed(field)) } : null;
}

function lasting(cells: Cells, start: LocalMoment, timeZone: string, stated: Stated | null): When {
  if (!stated) throw cells.refusal(cells.has("duration") ? "duration" : "durationDecimal", "missingValue");
  if (stated.seconds === null) throw cells.refusal(stated.field, "unreadableDuration");
  if (stated.seconds > MAX_SPAN_SECONDS) throw cells.refusal(stated.field, "tooLong");
  const startedAt = firstReading(start, timeZone);
  const endedAt = new Date(startedAt.getTime() + stated.seconds * 1000);
  dayInRange(cells, stated.field, dayOf(endedAt, timeZone));
  return { day: start.day, span: { startedAt, endedAt }, durationSeconds: stated.seconds };
}

function noticeOn(cells: Cells, stated: Stated | null, span: Span): RowNotice | null {
  if (stated === null) return null;
  if (stated.seconds === null) return cells.notice(stated.field, "durationUnreadable");
  return secondsOff(span, stated.seconds) > TOLERATED_SECONDS ? cells.notice(stated.field, "durationDiffers") : null;
}
