import type { DrillStatus } from "@/lib/db/generated/control/enums";

type Drill = { status: DrillStatus; startedAt: Date; finishedAt: Date | null; rows: bigint | null };

/** What the last trial restore of a snapshot came to. */
export type Proof = { isPassed: boolean; at: Date; rows: number | null };

/** What a query must select of each drill. */
export const drillFacts = { id: true, status: true, startedAt: true, finishedAt: true, rows: true } as const;

/** A trial restore of a snapshot's page. */
export type DrillView = {
  id: string;
  status: DrillStatus;
  startedAt: Date;
  seconds: number | null;
  rows: number | null;
};

/** Every one of them, the latest first. */
export function historyOf(drills: readonly (Drill & { id: string })[]): DrillView[] {
  return drills
    .map(({ id, status, startedAt, finishedAt, rows }) => ({
      id,
      status,
      startedAt,
      seconds: finishedAt && Math.max(1, Math.round((finishedAt.getTime() - startedAt.getTime()) / 1_000)),
      rows: rows === null ? null : Number(rows),
    }))
    .toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
}

/** Null: it was not tried out yet. One that is under way has shown nothing. */
export function proofOf(drills: readonly Drill[]): Proof | null {
  const ended = drills.flatMap(({ status, finishedAt, rows }) =>
    finishedAt ? { isPassed: status === "passed", at: finishedAt, rows: rows === null ? null : Number(rows) } : [],
  );
  return ended.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}
