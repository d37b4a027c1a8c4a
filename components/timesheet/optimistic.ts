import type { CellState } from "@/components/timesheet/week-state";
import type { Recordable } from "@/lib/recordables/schema";
import type { EntryView, RowView, SaveCellInput } from "@/lib/timesheets/schema";

/** The cell's one entry as the person wants it; 0 seconds deletes it. */
export type EntryWrite = Omit<SaveCellInput, keyof Recordable | "day">;

/** The write that a number typed into the cell means. */
export function cellWrite({ entries }: CellState, durationSeconds: number, newId: () => string): EntryWrite {
  const [entry] = entries;
  return { entryId: entry?.id ?? newId(), version: entry?.version ?? null, durationSeconds };
}

/**
 * The cell as it will be when the write has been done. The version is the one the server will give, so that a second
 * change can follow before the first is answered.
 */
export function afterWrite(
  [before]: readonly EntryView[],
  { entryId, version, durationSeconds }: EntryWrite,
  row: RowView,
  day: string,
): EntryView[] {
  if (durationSeconds === 0) return [];
  return [{ ...(before ?? newEntry(row, day)), id: entryId, version: (version ?? 0) + 1, durationSeconds }];
}

function newEntry({ projectId, taskId, activityId, billableDefault: billable }: RowView, day: string) {
  return { projectId, taskId, activityId, day, startedAt: null, startTime: null, endTime: null, note: "", billable };
}
