"use client";

import { useMemo } from "react";
import { useElapsedSeconds } from "@/components/timesheet/use-elapsed-seconds";
import type { WeekState } from "@/components/timesheet/week-state";
import type { Day } from "@/lib/time/weeks";

export type RunningRow = { row: string; day: Day; seconds: number };

/** The row whose timer runs, and its whole minutes: sums that count seconds would never stand still. */
export function useRunningRow(state: WeekState): RunningRow | null {
  const found = state.rows.find(({ cells }) => cells.some((cell) => cell.entries.some(isRunning)));
  const timer = found?.cells.flatMap((cell) => cell.entries).find(isRunning);
  const row = found?.key;
  const day = timer?.day;
  const seconds = useElapsedSeconds(timer?.startedAt ?? undefined, "minute");
  return useMemo(() => (row && day ? { row, day, seconds: seconds ?? 0 } : null), [row, day, seconds]);
}

function isRunning({ durationSeconds }: { durationSeconds: number | null }): boolean {
  return durationSeconds === null;
}
