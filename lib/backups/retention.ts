import { gapsSince } from "@/lib/backups/gaps";
import { dayRoles } from "@/lib/backups/saturdays";
import type { SnapshotStatus } from "@/lib/db/generated/control/enums";
import { addDays, type Day } from "@/lib/time/weeks";
import { dayOf, dayStart } from "@/lib/time/zones";

const DAY_MS = 86_400_000;

export type RetainedSnapshot = {
  id: string;
  status: SnapshotStatus;
  startedAt: Date;
  /** The agency's when it began: its local day is the day it was there. */
  timeZone: string;
  /** An open request points to it, or it is being tried out. */
  isPinned: boolean;
};

/** How long is kept: so many days, and so many weeks for Saturdays. */
export type RetentionPeriods = { keepDays: number; keepSaturdays: number };

/** An installation may keep for longer, never for less. */
export const PROMISED: RetentionPeriods = { keepDays: 7, keepSaturdays: 4 };

export type RetentionReason =
  /** The last good one of its day. */
  | "day"
  /** Another good one of its day, which is kept as long. */
  | "sameDay"
  /** The last good one of a Saturday. */
  | "saturday"
  /** The Saturday of its week has none. */
  | "standsIn"
  /** Its time is over, but an open request or a drill needs it. */
  | "pinned"
  /** Its time is over, but there is no newer good one. */
  | "last"
  | "over"
  /** It failed, runs, or is deleted: nothing of it is stored. */
  | "notStored";

export type RetentionDecision = {
  id: string;
  verdict: "keep" | "delete" | "nothing";
  reason: RetentionReason;
  /** The first prune from then on deletes it. Null: nobody can say yet, or nothing is stored. */
  keepUntil: Date | null;
  standsInFor: Day | null;
};

/**
 * What of one agency's snapshots is kept, why, and until when. Pure. The promise, in the agency's time zone:
 *
 * - Every good snapshot is kept to the end of the 7th day after the day it began, and for 7 × 24 hours at least. That
 *   goes for all of a day, whoever asked for them.
 * - The state of a Saturday, which is the last good one begun on that local Saturday, is kept to the end of the 4th
 *   Saturday after it, and for 28 × 24 hours at least.
 * - Where a Saturday has no good one, another of its week (Monday to Sunday) stands in for just as long: the first of
 *   the Sunday, which holds all of Saturday's work, else the last one before. That is decided when the week is over, and
 *   so is Saturday's when the Saturday is: a date that was shown comes no nearer.
 * - After that the first prune deletes it. Failed ones never count. Never deleted are the last good one, and one that is
 *   pinned.
 * - Days count while there are snapshots: where more than 3 days lie between two good ones, or between the last one and
 *   now, that gap lengthens the time of all before it. So a clock that jumps ahead deletes nothing, and neither does a
 *   week in which every snapshot fails. A clock that was put back finds snapshots of the future, which are kept.
 *
 * Wanted are all of the agency's, those deleted since included: they tell that there was no gap. Without them older ones
 * are kept for too long, never for too short. The day of a snapshot is that of the zone it was made in (`snapshot.timeZone`), the ends are those of `timeZone`.
 * Periods shorter than promised are taken for the promised ones.
 */
export function decideRetention(
  snapshots: readonly RetainedSnapshot[],
  now: Date,
  timeZone: string,
  periods: RetentionPeriods = PROMISED,
): RetentionDecision[] {
  const inOrder = snapshots.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1));
  const good = inOrder
    .filter(({ status }) => status === "stored")
    .map((snapshot) => ({ ...snapshot, day: dayOf(snapshot.startedAt, snapshot.timeZone) }));
  const roles = dayRoles(good, dayOf(now, timeZone));
  const gapsMs = gapsSince(inOrder, now);
  const lastId = good.findLast(({ startedAt }) => startedAt <= now)?.id;
  const decided = new Map<string, RetentionDecision>();
  for (const { id, startedAt, day, isPinned } of good) {
    const { isDays, saturday } = roles.get(id) ?? { isDays: false, saturday: null };
    const ends = { startedAt, timeZone, gapMs: gapsMs.get(id) ?? 0 };
    const byDay = endOf(day, Math.max(periods.keepDays, PROMISED.keepDays), ends);
    const weeks = Math.max(periods.keepSaturdays, PROMISED.keepSaturdays);
    const bySaturday = saturday === null ? null : endOf(saturday, 7 * weeks, ends);
    const isSaturdays = bySaturday !== null && bySaturday >= byDay;
    const keepUntil = isSaturdays ? bySaturday : byDay;
    const standsInFor = saturday === day ? null : saturday;
    const rule = isSaturdays ? (standsInFor === null ? "saturday" : "standsIn") : isDays ? "day" : "sameDay";
    decided.set(id, { id, standsInFor, ...judge(rule, keepUntil, now, { isPinned, isLast: id === lastId }) });
  }
  return snapshots.map(({ id }) => decided.get(id) ?? { id, ...NOTHING });
}

const NOTHING = { verdict: "nothing", reason: "notStored", keepUntil: null, standsInFor: null } as const;

function judge(
  rule: RetentionReason,
  keepUntil: Date,
  now: Date,
  { isPinned, isLast }: { isPinned: boolean; isLast: boolean },
): Pick<RetentionDecision, "verdict" | "reason" | "keepUntil"> {
  if (now < keepUntil) return { verdict: "keep", reason: rule, keepUntil };
  if (isPinned) return { verdict: "keep", reason: "pinned", keepUntil: null };
  if (isLast) return { verdict: "keep", reason: "last", keepUntil: null };
  return { verdict: "delete", reason: "over", keepUntil };
}

/** The end of the day so many after `day`; a calendar that skips days cannot make it less than so many times 24 hours. */
function endOf(
  day: Day,
  days: number,
  { startedAt, timeZone, gapMs }: { startedAt: Date; timeZone: string; gapMs: number },
): Date {
  const calendarEnd = dayStart(addDays(day, days + 1), timeZone).getTime();
  return new Date(Math.max(calendarEnd, startedAt.getTime() + days * DAY_MS) + gapMs);
}
