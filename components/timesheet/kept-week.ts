import type { EntryWrite } from "@/components/timesheet/optimistic";
import type { Recordable } from "@/lib/recordables/schema";
import { addDays, type Day } from "@/lib/time/weeks";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import { cellKey, rowKey } from "@/lib/timesheets/rules";
import type { EntryView, RowView, WeekView } from "@/lib/timesheets/schema";
import type { KeptGroup } from "@/lib/unsent/rules";
import { entryKey, type Subject } from "@/lib/unsent/subject";

/** What the write of a cell's one entry is about. Not by the entry's id: an empty cell's next try would have another. */
export function cellSubject(row: RowView, day: Day, { entryId }: EntryWrite, after: EntryView | undefined): Subject {
  return {
    key: `cell:${cellKey(row, day)}`,
    entry: { id: entryId, shown: after ? asTimeEntry(row, after) : null },
    cell: { ...rowIds(row), day },
  };
}

/** What the write of one of several entries is about. */
export function entrySubject(row: RowView, after: EntryView): Subject {
  const { id, day } = after;
  return { key: entryKey(id), entry: { id, shown: asTimeEntry(row, after) }, cell: { ...rowIds(row), day } };
}

export function rowIds({ projectId, taskId, activityId }: Recordable): Recordable {
  return { projectId, taskId, activityId };
}

/** The week as it will be once everything has reached the server, and what is still missing there, by cell. */
export function withKept(
  week: WeekView,
  groups: readonly KeptGroup[],
): { week: WeekView; unsent: ReadonlyMap<string, KeptGroup["state"]> } {
  const rows = new Map(week.rows.map((row) => [rowKey(row), row]));
  const entries = new Map(week.entries.map((entry) => [entry.id, entry]));
  const unsent = new Map<string, KeptGroup["state"]>();
  const isHere = (day: Day) => day >= week.start && day <= addDays(week.start, 6);
  for (const { state, last } of groups) {
    const { entry, row, cell } = last.subject ?? {};
    if (row?.week === week.start) {
      if (row.isShown) rows.set(rowKey(row.view), rows.get(rowKey(row.view)) ?? row.view);
      else rows.delete(rowKey(row.view));
    }
    if (!entry) continue;
    const before = entries.get(entry.id);
    entries.delete(entry.id);
    const { shown } = entry;
    if (shown && isHere(shown.day)) {
      const view = asRow(shown);
      rows.set(rowKey(view), rows.get(rowKey(view)) ?? view);
      if (cell && state === "conflict") removeCell(entries, cellKey(cell, cell.day));
      entries.set(entry.id, asEntry(shown));
      unsent.set(cellKey(shown.on, shown.day), state);
    }
    const left = cell ?? before;
    if (left) unsent.set(cellKey(left, left.day), state);
  }
  return { week: { ...week, rows: [...rows.values()], entries: [...entries.values()] }, unsent };
}

/** Until the person has chosen, the cell shows what they typed, and not both. */
function removeCell(entries: Map<string, EntryView>, key: string): void {
  for (const entry of entries.values()) if (cellKey(entry, entry.day) === key) entries.delete(entry.id);
}

function asTimeEntry(row: RowView, entry: EntryView): TimeEntryView {
  const { projectName, projectColor, clientName, taskName, billableDefault, activityName } = row;
  const { id, version, day, startTime, endTime, note, billable } = entry;
  const on = { ...rowIds(row), projectName, projectColor, clientName, taskName, billableDefault, activityIds: null };
  const durationSeconds = entry.durationSeconds ?? 0;
  return { id, version, day, durationSeconds, startTime, endTime, note, billable, splitId: null, on, activityName };
}

function asRow({ on, activityName }: TimeEntryView): RowView {
  const { activityIds: _, ...line } = on;
  return { ...line, activityName, isOpen: true, isProjectOpen: true };
}

function asEntry({ on, activityName: _, splitId: __, ...entry }: TimeEntryView): EntryView {
  // Only whether there is a start plays a part here.
  return { ...entry, ...rowIds(on), startedAt: entry.startTime && `${entry.day}T${entry.startTime}` };
}
