import type { Prisma } from "@/lib/db/generated/agency/client";

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

/** Rows come in chunks, so that none but one has to be in memory. */
export type Rows = AsyncIterable<readonly (readonly Cell[])[]>;

/** A table to be written to a file. */
export type Sheet = {
  /** Shown on the sheet's tab. */
  name: string;
  /** Headers are ours: none holds a sign that means something in CSV. */
  columns: readonly { header: string; kind: CellKind }[];
  /** Selects a cell for each column. */
  query: Prisma.Sql;
};
