/** What a column holds, and so how a spreadsheet shows it. */
export type CellKind =
  | "text"
  /** "2026-11-22" */
  | "day"
  /** Whole seconds, shown as hours, minutes and seconds. */
  | "duration"
  /** Whole seconds, shown as decimal hours. */
  | "hours";

export type Cell = string | number | null;

/** A table to be written to a file. Rows come in chunks, so that none but one has to be in memory. */
export type Sheet = {
  /** Shown on the sheet's tab. */
  name: string;
  columns: readonly { header: string; kind: CellKind }[];
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
};
