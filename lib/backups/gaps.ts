import type { SnapshotStatus } from "@/lib/db/generated/control/enums";

/** A snapshot a day leaves no more than 52 hours between two when one is missed. */
const LONGEST_USUAL_MS = 3 * 86_400_000;

type Begun = { id: string; status: SnapshotStatus; startedAt: Date };

/**
 * For each of an agency's snapshots, the oldest first: how much of the time since then went by without a good one, in
 * milliseconds. Nobody can tell a clock that jumped from a machine that stood still, and it makes no difference: days of
 * which nothing is stored must not use up those that are.
 */
export function gapsSince(snapshots: readonly Begun[], now: Date): Map<string, number> {
  const gaps = new Map<string, number>();
  let following = now.getTime();
  let sum = 0;
  for (const { id, startedAt } of snapshots.filter((snapshot) => wasGood(snapshot, now)).toReversed()) {
    const gap = following - startedAt.getTime();
    if (gap > LONGEST_USUAL_MS) sum += gap;
    gaps.set(id, sum);
    following = startedAt.getTime();
  }
  return gaps;
}

/** What is deleted now was good in its time. */
function wasGood({ status, startedAt }: Begun, now: Date): boolean {
  return (status === "stored" || status === "deleted") && startedAt <= now;
}
