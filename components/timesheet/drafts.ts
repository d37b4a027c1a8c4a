import type { CellState, RowState } from "@/components/timesheet/week-state";
import { parseDuration } from "@/lib/time/duration";
import { addDays, type Day } from "@/lib/time/weeks";
import { cellKind, secondsOf } from "@/lib/timesheets/rules";
import type { EntryView } from "@/lib/timesheets/schema";

type Counted = Pick<EntryView, "day" | "durationSeconds" | "billable">;

/** What a row comes to when what is being typed, and what the timer has run, count already. */
export function liveEntries({ view, cells }: RowState, start: Day, runningSeconds: number): Counted[] {
  return cells.flatMap((cell, column) => liveCell(cell, addDays(start, column), view.billableDefault, runningSeconds));
}

/** A draft that cannot be read yet leaves things as they were. */
function liveCell(cell: CellState, day: Day, billableDefault: boolean, runningSeconds: number): Counted[] {
  const { entries, draft } = cell;
  const typed = draft === undefined || !isTypable(cell) ? null : secondsTyped(draft);
  if (typed !== null) return [{ day, durationSeconds: typed, billable: entries[0]?.billable ?? billableDefault }];
  return entries.map(({ durationSeconds, billable }) => ({
    day,
    durationSeconds: durationSeconds ?? runningSeconds,
    billable,
  }));
}

function secondsTyped(draft: string): number | null {
  const parsed = parseDuration(draft);
  if (parsed.ok) return parsed.seconds;
  return parsed.reason === "empty" ? 0 : null;
}

export type DraftVerdict =
  | { verdict: "unchanged" }
  | { verdict: "deletes" }
  | { verdict: "saves"; seconds: number }
  | { verdict: "wrong"; reason: "unreadable" | "too-long" | "negative" };

/** What leaving the field means. */
export function judgeDraft({ entries, draft }: CellState): DraftVerdict {
  if (draft === undefined) return { verdict: "unchanged" };
  const parsed = parseDuration(draft);
  if (!parsed.ok && parsed.reason !== "empty") return { verdict: "wrong", reason: parsed.reason };
  const seconds = parsed.ok ? parsed.seconds : 0;
  if (seconds === secondsOf(entries)) return { verdict: "unchanged" };
  return seconds === 0 ? { verdict: "deletes" } : { verdict: "saves", seconds };
}

/** Whether a number typed here can stand for all that the cell holds. */
export function isTypable({ entries }: CellState): boolean {
  const kind = cellKind(entries);
  return kind === "empty" || kind === "single";
}
