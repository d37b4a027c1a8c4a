import { useMemo } from "react";
import { liveEntries } from "@/components/timesheet/drafts";
import type { WeekState } from "@/components/timesheet/week-state";
import { sumsOf, type WeekSums } from "@/lib/timesheets/rules";

/** What the week comes to, with what is being typed. The same object until a figure changes: half the page is drawn from it. */
export function useSums({ start, rows }: WeekState, runningSeconds: number): WeekSums {
  const live = rows.flatMap((row) => liveEntries(row, start, runningSeconds));
  const figures = JSON.stringify(sumsOf(start, live));
  return useMemo(() => JSON.parse(figures) as WeekSums, [figures]);
}
