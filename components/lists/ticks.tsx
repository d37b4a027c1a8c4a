import { PageTick, RowTick } from "@/components/lists/row-tick";

/** The column of a table within a `SelectableList` that rows are ticked in. */
export function ticksOf<Row extends { id: string }>(rows: readonly Row[], nameOf: (row: Row) => string) {
  return {
    all: <PageTick count={rows.length} />,
    row: (row: Row) => <RowTick id={row.id} name={nameOf(row)} />,
  };
}
