import type { SnapshotStatus } from "@/lib/db/generated/control/enums";
import { addDays, type Day } from "@/lib/time/weeks";
import { dayOf, localToInstant } from "@/lib/time/zones";

const MINUTE_MS = 60_000;
const FIRST_HOUR = 20;
/** The last of four hours is for who has to wait, or to try again: what begins after midnight is another day's. */
const SPREAD_SECONDS = 3 * 3600;
const LONGEST_WAIT_MS = 120 * MINUTE_MS;

export type Attempt = { status: SnapshotStatus; startedAt: Date; finishedAt: Date | null };

export type Situation = {
  agencyId: string;
  /** Since when there is anything to save. */
  since: Date;
  timeZone: string;
  /** Whoever asked for them; those of the last two days suffice. */
  attempts: readonly Attempt[];
};

/** When the agency's daily snapshot begins on a day: between 20:00 and 23:00 on its clock, every day at the same time. */
export function slotOn(day: Day, agencyId: string, timeZone: string): Date {
  const seconds = FIRST_HOUR * 3600 + (Number.parseInt(agencyId.slice(-8), 16) % SPREAD_SECONDS);
  return localToInstant(day, new Date(seconds * 1000).toISOString().slice(11, 19), timeZone);
}

/**
 * When the next daily snapshot is due: at the next slot, or at once when there is no good one since the last. So one
 * that was missed while the machine was off is made up for as soon as it is on. After a failure it is tried again in 5
 * minutes, then in 10, 20, …, and every 2 hours in the end. Null: one is running.
 */
export function nextSnapshotAt({ agencyId, since, timeZone, attempts }: Situation, now: Date): Date | null {
  if (attempts.some(({ status }) => status === "running")) return null;
  const today = dayOf(now, timeZone);
  const slots = [-2, -1, 0, 1, 2].map((days) => slotOn(addDays(today, days), agencyId, timeZone));
  const last = slots.findLast((slot) => slot <= now) ?? now;
  const next = slots.find((slot) => slot > now) ?? now;
  // A clock that was put back leaves some in the future: they do not stand for the days until then.
  const sinceLast = attempts.filter(({ startedAt }) => startedAt >= last && startedAt <= now);
  if (since > last || sinceLast.some(isGood)) return next;
  const failures = sinceLast.filter(({ status }) => status === "failed");
  if (failures.length === 0) return last;
  const failedAt = Math.max(...failures.map(({ finishedAt, startedAt }) => (finishedAt ?? startedAt).getTime()));
  return new Date(failedAt + Math.min(5 * MINUTE_MS * 2 ** (failures.length - 1), LONGEST_WAIT_MS));
}

/** The last `count` days before today on which there should have been a good snapshot, and none began; the oldest first. */
export function missedDays({ agencyId, since, timeZone, attempts }: Situation, now: Date, count: number): Day[] {
  const today = dayOf(now, timeZone);
  const had = new Set(attempts.filter(isGood).map(({ startedAt }) => dayOf(startedAt, timeZone)));
  return Array.from({ length: count }, (_, index) => addDays(today, index - count)).filter((day) => {
    const slot = slotOn(day, agencyId, timeZone);
    // A day that the zone left out has no slot of its own.
    return !had.has(day) && slot >= since && dayOf(slot, timeZone) === day;
  });
}

/** One that is deleted by now was good. */
function isGood({ status }: Attempt): boolean {
  return status === "stored" || status === "deleted";
}
