import type { DrillStatus } from "@/lib/db/generated/control/enums";
import { startOfWeek } from "@/lib/time/weeks";
import { dayOf } from "@/lib/time/zones";

const DAY_MS = 86_400_000;
/** Saturdays' are kept for weeks: what lies on a disk for so long is looked at again. */
const SATURDAY_AGAIN_MS = 7 * DAY_MS;
/** A trial that failed is repeated the next night: whether it failed for good must be known. */
const FAILED_AGAIN_MS = 20 * 3_600_000;
/** So many are tried in any night, and in a night with many more at least half of them. */
const MANY = 10;

export type Drillable = {
  id: string;
  startedAt: Date;
  /** The agency's when it was made: its local day decides whether it is a Saturday's. */
  timeZone: string;
};

export type PastDrill = { snapshotId: string; status: DrillStatus; startedAt: Date };

/**
 * Which of the stored snapshots are tried out tonight, in this order: Saturdays' never tried, all of them; then those
 * never tried, the oldest first; then those whose trial failed, and Saturdays' tried a week ago. As half of what is
 * due is tried each night, each is tried long before its seven days are over. Pure.
 */
export function chooseDrills(snapshots: readonly Drillable[], drills: readonly PastDrill[], now: Date): string[] {
  const latest = new Map<string, PastDrill>();
  for (const drill of drills.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())) {
    latest.set(drill.snapshotId, drill);
  }
  const oldestFirst = snapshots.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  const untried = oldestFirst.filter(({ id }) => !latest.has(id));
  const again = oldestFirst.filter((snapshot) => isDueAgain(snapshot, latest.get(snapshot.id), now));
  const saturdays = untried.filter(isSaturdays);
  const due = [...saturdays, ...untried.filter((snapshot) => !isSaturdays(snapshot)), ...again];
  const most = Math.max(MANY, saturdays.length, Math.ceil(due.length / 2));
  return due.slice(0, most).map(({ id }) => id);
}

function isDueAgain(snapshot: Drillable, last: PastDrill | undefined, now: Date): boolean {
  if (!last || last.status === "running") return false;
  const agoMs = now.getTime() - last.startedAt.getTime();
  return last.status === "failed" ? agoMs >= FAILED_AGAIN_MS : isSaturdays(snapshot) && agoMs >= SATURDAY_AGAIN_MS;
}

function isSaturdays({ startedAt, timeZone }: Drillable): boolean {
  const day = dayOf(startedAt, timeZone);
  return startOfWeek(day, 6) === day;
}
