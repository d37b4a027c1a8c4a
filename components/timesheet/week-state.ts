import { daysOfWeek } from "@/lib/time/weeks";
import { cellKey, compareRows, rowKey, secondsOf } from "@/lib/timesheets/rules";
import type { EntryView, RowView, WeekView } from "@/lib/timesheets/schema";
import type { KeptGroup } from "@/lib/unsent/rules";

/** Where a cell is: its row's key, and which of the week's days. */
export type CellAt = { row: string; column: number };

export type CellNotice =
  | { kind: "saving" }
  | { kind: "saved" }
  /** It did not reach the server, is kept in the browser, and will be sent. */
  | { kind: "kept"; state: KeptGroup["state"] }
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
  | { type: "kept"; at: CellAt; state: KeptGroup["state"] }
  | { type: "settled"; at: CellAt }
  /** `unsent`: the cells, by `cellKey`, whose writes are kept in the browser. */
  | { type: "loaded"; week: WeekView; unsent: ReadonlyMap<string, KeptGroup["state"]> }
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
      return withCell(state, action.at, (cell) => ({ ...cell, notice: { kind: "kept", state: action.state } }));
    case "settled":
      return withCell(state, action.at, (cell) =>
        cell.notice?.kind === "saved" ? { entries: cell.entries, draft: cell.draft } : cell,
      );
    case "loaded":
      return { ...state, rows: withUnsaved(rowsOf(action.week, action.unsent), state) };
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

function rowsOf(
  { start, rows, entries }: WeekView,
  unsent: ReadonlyMap<string, KeptGroup["state"]> = new Map(),
): RowState[] {
  const days = daysOfWeek(start);
  const byCell = Map.groupBy(entries, (entry) => cellKey(entry, entry.day));
  const cellOf = (key: string): CellState => {
    const state = unsent.get(key);
    return { entries: byCell.get(key) ?? [], ...(state && { notice: { kind: "kept", state } }) };
  };
  return rows.map((view) => ({
    key: rowKey(view),
    view,
    cells: days.map((day) => cellOf(cellKey(view, day))),
  }));
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
function withUnsaved(loaded: RowState[], { rows: before, locale }: WeekState): RowState[] {
  const compare = compareRows(locale);
  const known = new Map(before.map((row) => [row.key, row]));
  const merged = loaded.map((row) => {
    const old = known.get(row.key);
    known.delete(row.key);
    return old ? { ...row, cells: row.cells.map((cell, column) => mergeCell(cell, old.cells[column])) } : row;
  });
  const unsaved = [...known.values()].filter(({ cells }) => cells.some((cell) => isUnsaved(cell)));
  return [...merged, ...unsaved].sort((a, b) => compare(a.view, b.view));
}

function mergeCell(loaded: CellState, old: CellState | undefined): CellState {
  if (!old || !isUnsaved(old)) return loaded;
  // Somebody types here: what is stored moves on beneath the draft, so that saving it again is a decision.
  return old.draft === undefined ? old : { ...old, entries: loaded.entries };
}

function isUnsaved({ draft, notice }: CellState): boolean {
  return draft !== undefined || notice?.kind === "saving";
}
