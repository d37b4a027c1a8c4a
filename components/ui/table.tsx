import type { ReactNode } from "react";
import { BodyCell, FooterCell, HeaderCell, RowName, SelectCell, SelectHeader } from "./table-cells";

export interface Column<Row> {
  id: string;
  header: string;
  /** Keeps the header for screen readers only, e.g. above menus; in a card the cell stands in the corner. */
  headerHidden?: boolean;
  cell: (row: Row) => ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** Left out below 56rem. Under 42rem rows are cards. */
  wideOnly?: boolean;
  /** The link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** Stands below the column; one total makes a footer row. */
  total?: ReactNode;
}

export interface TableProps<Row> {
  /** What the table shows, for screen readers. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What rows are ticked with; `all` stands above them. */
  select?: { all: ReactNode; row: (row: Row) => ReactNode };
  /** Makes the row's name a link that covers the row; other links and buttons in the row stay above it. */
  rowHref?: (row: Row) => string;
}

/** A dense table that becomes a list of cards where its container is narrow. */
export function Table<Row>({ caption, columns, rows, rowKey, rowHref, select }: TableProps<Row>) {
  const hasTotals = columns.some((column) => column.total !== undefined);
  // Roles are spelled out because Safari forgets the native ones when cells become blocks.
  // biome-ignore-start lint/a11y/noRedundantRoles: see above
  return (
    <div className="@container">
      {/* Wide enough to need no scrolling of its own, the table lets its header stick to the window. */}
      <div className="@max-4xl:overflow-x-auto">
        <table role="table" aria-label={caption} className="data-table">
          <thead role="rowgroup">
            <tr role="row">
              {select && <SelectHeader>{select.all}</SelectHeader>}
              {columns.map((column) => (
                <HeaderCell key={column.id} {...column} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={rowKey(row)} role="row" data-list-row="">
                {select && <SelectCell>{select.row(row)}</SelectCell>}
                {columns.map((column, index) =>
                  index === 0 ? (
                    <RowName key={column.id} href={rowHref?.(row)}>
                      {column.cell(row)}
                    </RowName>
                  ) : (
                    <BodyCell key={column.id} {...column}>
                      {column.cell(row)}
                    </BodyCell>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {hasTotals && (
            <tfoot role="rowgroup">
              <tr role="row">
                {select && <td role="cell" className="tick" />}
                {columns.map((column) => (
                  <FooterCell key={column.id} {...column} />
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  );
  // biome-ignore-end lint/a11y/noRedundantRoles: see above
}
