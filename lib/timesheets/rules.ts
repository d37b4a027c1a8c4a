import { oncePer } from "@/lib/i18n/once-per";

import type { Recordable } from "@/lib/recordables/schema";
import { addDays, type Day, daysOfWeek } from "@/lib/time/weeks";
import type { EntryView, RowView, SaveCellInput } from "@/lib/timesheets/schema";

export type WeekSums = {
  seconds: number;
  billableSeconds: number;
  /** By day, in the week's order. */
  days: { day: Day; seconds: number; billableSeconds: number }[];
};

/**
 * What a cell is to the person: empty or one untimed entry can be typed over; several or timed entries ("list") are
 * opened, so that nothing is overwritten; a running timer is watched.
 */
export type CellKind = "empty" | "single" | "list" | "running";

export function rowKey({ projectId, taskId, activityId }: Recordable): string {
  return `${projectId}/${taskId ?? ""}/${activityId ?? ""}`;
}

export function cellKey(row: Recordable, day: Day): string {
  return `${rowKey(row)}@${day}`;
}

type EntryShape = Pick<EntryView, "durationSeconds" | "startedAt">;

export function cellKind(entries: readonly EntryShape[]): CellKind {
  if (entries.some((entry) => entry.durationSeconds === null)) return "running";
  const [first, ...more] = entries;
  if (!first) return "empty";
  return more.length === 0 && first.startedAt === null ? "single" : "list";
}

/** What is recorded; a running timer counts when it stops. */
export function secondsOf(entries: readonly Pick<EntryView, "durationSeconds">[]): number {
  return entries.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0);
}

/**
 * Whether the cell holds what the person saw when they typed: nothing for a new entry (version null), else that one
 * untimed entry in that version. Anything else would be overwritten unseen.
 */
export function isAsSeen(
  write: Pick<SaveCellInput, "entryId" | "version">,
  held: readonly Pick<EntryView, "id" | "version" | "startedAt">[],
): boolean {
  const [entry, ...others] = held;
  if (!entry) return write.version === null;
  const { id, version, startedAt } = entry;
  return others.length === 0 && startedAt === null && id === write.entryId && version === write.version;
}

type Counted = Pick<EntryView, "day" | "durationSeconds" | "billable">;

export function sumsOf(weekStart: Day, entries: Iterable<Counted>): WeekSums {
  const days = daysOfWeek(weekStart).map((day) => ({ day, seconds: 0, billableSeconds: 0 }));
  const byDay = new Map(days.map((sums) => [sums.day, sums]));
  const week: WeekSums = { seconds: 0, billableSeconds: 0, days };
  for (const { day, durationSeconds, billable } of entries) {
    const sums = byDay.get(day);
    if (!sums || durationSeconds === null) continue;
    for (const sum of [week, sums]) {
      sum.seconds += durationSeconds;
      if (billable) sum.billableSeconds += durationSeconds;
    }
  }
  return week;
}

/** In whole percent; null where there is nothing to share. All and nothing are said of all and nothing only. */
export function billablePercent(sums: Pick<WeekSums, "seconds" | "billableSeconds">): number | null {
  if (sums.seconds === 0) return null;
  if (sums.billableSeconds === sums.seconds) return 100;
  if (sums.billableSeconds === 0) return 0;
  return Math.min(99, Math.max(1, Math.round((sums.billableSeconds / sums.seconds) * 100)));
}

const collatorOf = oncePer((locale) => new Intl.Collator(locale, { numeric: true }));

/** By client, project, task and activity as the language sorts them; what has none comes first. */
export function compareRows(locale: string): (a: RowView, b: RowView) => number {
  const { compare } = collatorOf(locale);
  return (a, b) =>
    compare(a.clientName ?? "", b.clientName ?? "") ||
    compare(a.projectName, b.projectName) ||
    compare(a.taskName ?? "", b.taskName ?? "") ||
    compare(a.activityName ?? "", b.activityName ?? "") ||
    compare(rowKey(a), rowKey(b));
}

type Copyable = Recordable & Counted;

export type CellCopy = Recordable & { day: Day; durationSeconds: number; billable: boolean };

const DAY_SECONDS = 86_400;

/**
 * What last week's hours become this week: one untimed entry a cell (two where some of it is billable and some not).
 * A cell that holds anything already is left alone, and so is one whose sum no single entry may have.
 */
export function copiesOf(lastWeek: readonly Copyable[], thisWeek: readonly (Recordable & { day: Day })[]): CellCopy[] {
  const taken = new Set(thisWeek.map((entry) => cellKey(entry, entry.day)));
  const copies = new Map<string, CellCopy>();
  for (const { projectId, taskId, activityId, billable, ...entry } of lastWeek) {
    if (!entry.durationSeconds) continue;
    const row = { projectId, taskId, activityId };
    const day = addDays(entry.day, 7);
    if (taken.has(cellKey(row, day))) continue;
    const key = `${cellKey(row, day)} ${billable}`;
    const copy = copies.get(key) ?? { ...row, day, durationSeconds: 0, billable };
    copy.durationSeconds += entry.durationSeconds;
    copies.set(key, copy);
  }
  return [...copies.values()].filter(({ durationSeconds }) => durationSeconds <= DAY_SECONDS);
}
