import { daysOfWeek } from "@/lib/time/weeks";
import { compareRows, rowKey, secondsOf } from "@/lib/timesheets/rules";
import type { EntryView, RowView, WeekView } from "@/lib/timesheets/schema";

/** Where a cell is: its row's key, and which of the week's days. */
export type CellAt = { row: string; column: number };

export type CellNotice =
  | { kind: "saving" }
  | { kind: "saved" }
  /** It did not reach the server, is kept in the browser, and will be sent. */
  | { kind: "kept" }
  /** What was typed is still in the field; the words say what is wrong. */
  | { kind: "refused"; code: string; message: string };

export type CellState = {
  entries: readonly EntryView[];
  /** What is being typed, as long as it is not saved. */
  draft?: string;
  notice?: CellNotice;
};

export type RowState = { key: string; view: RowView; cells: readonly CellState[] };

export type WeekState = { start: string; locale: string; rows: readonly RowState[] };

export type WeekAction =
  | { type: "typed"; at: CellAt; text: string }
  | { type: "reverted"; at: CellAt }
  | { type: "refused"; at: CellAt; code: string; message: string; text?: string; entries?: readonly EntryView[] }
  | { type: "sent"; at: CellAt; entries: readonly EntryView[] }
  | { type: "saved"; at: CellAt; entries: readonly EntryView[] }
  | { type: "kept"; at: CellAt }
  | { type: "settled"; at: CellAt }
  /** `stillKept`: some writes wait in the browser, which the week just loaded knows nothing of. */
  | { type: "loaded"; week: WeekView; stillKept: boolean }
  | { type: "row-added"; view: RowView }
  | { type: "row-removed"; row: string };

export function initialWeek({ week, locale }: { week: WeekView; locale: string }): WeekState {
  return { start: week.start, locale, rows: rowsOf(week) };
}

export function weekReducer(state: WeekState, action: WeekAction): WeekState {
  switch (action.type) {
    case "typed":
      return withCell(state, action.at, ({ entries }) => ({ entries, draft: action.text }));
    case "reverted":
      return withCell(state, action.at, ({ entries }) => ({ entries }));
    case "refused":
      return withCell(state, action.at, (cell) => ({
        entries: action.entries ?? cell.entries,
        draft: cell.draft ?? action.text,
        notice: { kind: "refused", code: action.code, message: action.message },
      }));
    case "sent":
      return withCell(state, action.at, () => ({ entries: action.entries, notice: { kind: "saving" } }));
    case "saved":
      return withCell(state, action.at, ({ draft }) => ({
        entries: action.entries,
        ...(draft === undefined ? { notice: { kind: "saved" } } : { draft }),
      }));
    case "kept":
      return withCell(state, action.at, (cell) => ({ ...cell, notice: { kind: "kept" } }));
    case "settled":
      return withCell(state, action.at, (cell) =>
        cell.notice?.kind === "saved" ? { entries: cell.entries, draft: cell.draft } : cell,
      );
    case "loaded":
      return { ...state, rows: withUnsaved(rowsOf(action.week), state.rows, action.stillKept) };
    case "row-added":
      return withRow(state, action.view);
    case "row-removed":
      return { ...state, rows: state.rows.filter(({ key }) => key !== action.row) };
  }
}

export function rowAt(state: WeekState, key: string): RowState | undefined {
  return state.rows.find((row) => row.key === key);
}

export function cellAt(state: WeekState, { row, column }: CellAt): CellState {
  return rowAt(state, row)?.cells[column] ?? { entries: [] };
}

/** What the page believes to be stored, or on its way there. */
export function recordedSeconds({ rows }: WeekState): number {
  return rows.reduce((sum, { cells }) => sum + cells.reduce((inRow, cell) => inRow + secondsOf(cell.entries), 0), 0);
}

function rowsOf({ start, rows, entries }: WeekView): RowState[] {
  const days = daysOfWeek(start);
  const byCell = Map.groupBy(entries, (entry) => `${rowKey(entry)}@${entry.day}`);
  return rows.map((view) => {
    const key = rowKey(view);
    return { key, view, cells: days.map((day) => ({ entries: byCell.get(`${key}@${day}`) ?? [] })) };
  });
}

function withCell(state: WeekState, at: CellAt, change: (cell: CellState) => CellState): WeekState {
  const rows = state.rows.map((row) => {
    if (row.key !== at.row) return row;
    return { ...row, cells: row.cells.map((cell, column) => (column === at.column ? change(cell) : cell)) };
  });
  return { ...state, rows };
}

function withRow(state: WeekState, view: RowView): WeekState {
  const key = rowKey(view);
  if (state.rows.some((row) => row.key === key)) return state;
  const added = { key, view, cells: Array.from({ length: 7 }, () => ({ entries: [] })) };
  const compare = compareRows(state.locale);
  return { ...state, rows: [...state.rows, added].sort((a, b) => compare(a.view, b.view)) };
}

/** What the server does not know yet outlives what it says. */
function withUnsaved(loaded: RowState[], before: readonly RowState[], stillKept: boolean): RowState[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const merged = loaded.map((row) => {
    const old = known.get(row.key);
    known.delete(row.key);
    return old
      ? { ...row, cells: row.cells.map((cell, column) => mergeCell(cell, old.cells[column], stillKept)) }
      : row;
  });
  const unsaved = [...known.values()].filter(({ cells }) => cells.some((cell) => isUnsaved(cell, stillKept)));
  return [...merged, ...unsaved];
}

function mergeCell(loaded: CellState, old: CellState | undefined, stillKept: boolean): CellState {
  if (!old || !isUnsaved(old, stillKept)) return loaded;
  // Somebody types here: what is stored moves on beneath the draft, so that saving it again is a decision.
  return old.draft === undefined ? old : { ...old, entries: loaded.entries };
}

function isUnsaved({ draft, notice }: CellState, stillKept: boolean): boolean {
  return draft !== undefined || notice?.kind === "saving" || (notice?.kind === "kept" && stillKept);
}
