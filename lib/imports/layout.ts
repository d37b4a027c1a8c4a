import type { Cells, Field } from "@/lib/imports/cells";
import type { DateOrder, ImportRow, ImportSource, RowNotice } from "@/lib/imports/schema";

/** What a file of one source looks like. Titles are compared without regard to case and order. */
export type Layout = {
  source: ImportSource;
  /** Each field's titles, the usual one first. */
  titles: Partial<Record<Field, readonly string[]>>;
  /** Of each group one field has to be there. */
  required: readonly (readonly Field[])[];
  /** Titles that are known and say nothing about time worked. */
  unused: RegExp;
  dateFields: readonly Field[];
  /** What the source writes where nothing was chosen. */
  emptyMark?: string;
  /** Throws RowRefusal when the line cannot become a time entry. */
  read: (cells: Cells, reading: Reading) => ReadRow;
};

/** What holds for all lines of a file. */
export type Reading = { timeZone: string; dateOrder: DateOrder | null };

export type ReadRow = { row: ImportRow; notice: RowNotice | null };
