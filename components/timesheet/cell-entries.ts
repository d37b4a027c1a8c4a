import { draftOf, type EntryDraft } from "@/components/time-entries/entry-draft";
import type { EntryView, RowView } from "@/lib/timesheets/schema";

/** The drafts that the forms for time entries work on. */
export function draftOfEntry(entry: EntryView, row: RowView): EntryDraft {
  return draftOf({
    ...entry,
    durationSeconds: entry.durationSeconds ?? 0,
    splitId: null,
    activityName: row.activityName,
    on: lineOf(row),
  });
}

export function draftOfNew(row: RowView, day: string): EntryDraft {
  return { on: lineOf(row), day, note: "", billable: row.billableDefault, duration: "", startTime: "", endTime: "" };
}

/** The row does not know what its project offers besides; nobody chooses anew here. */
function lineOf({
  projectId,
  projectName,
  projectColor,
  clientName,
  taskId,
  taskName,
  billableDefault,
  activityId,
}: RowView) {
  return {
    projectId,
    projectName,
    projectColor,
    clientName,
    taskId,
    taskName,
    billableDefault,
    activityId,
    activityIds: null,
  };
}
