import type { DrillStatus } from "@/lib/db/generated/control/enums";

type Drill = { status: DrillStatus; startedAt: Date; finishedAt: Date | null; rows: bigint | null };

/** What the last trial restore of a snapshot came to. */
export type Proof = { isPassed: boolean; at: Date; rows: number | null };

/** What a query must select of each drill. */
export const drillFacts = { status: true, startedAt: true, finishedAt: true, rows: true } as const;

/** Null: it was not tried out yet. One that is under way has shown nothing. */
export function proofOf(drills: readonly Drill[]): Proof | null {
  const ended = drills.flatMap(({ status, finishedAt, rows }) =>
    finishedAt ? { isPassed: status === "passed", at: finishedAt, rows: rows === null ? null : Number(rows) } : [],
  );
  return ended.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}
