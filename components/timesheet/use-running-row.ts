"use client";

import { useElapsedSeconds } from "@/components/timesheet/use-elapsed-seconds";
import type { WeekState } from "@/components/timesheet/week-state";
import type { RunningRow } from "@/components/timesheet/week-table";

/** The row whose timer runs, and its whole minutes: sums that count seconds would never stand still. */
export function useRunningRow(state: WeekState): RunningRow | null {
  const row = state.rows.find(({ cells }) => cells.some((cell) => cell.entries.some(isRunning)));
  const timer = row?.cells.flatMap((cell) => cell.entries).find(isRunning);
  const seconds = useElapsedSeconds(timer?.startedAt ?? undefined, "minute");
  return row && timer ? { row: row.key, day: timer.day, seconds: seconds ?? 0 } : null;
}

function isRunning({ durationSeconds }: { durationSeconds: number | null }): boolean {
  return durationSeconds === null;
}
