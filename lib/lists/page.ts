export const PAGE_ROWS = 50;

export type Page<Row> = {
  rows: Row[];
  /** The key to go on after; null on the last page. */
  nextAfter: string | null;
};

/** A page out of up to `PAGE_ROWS + 1` rows: the one too many only tells that there is a next page. */
export function pageOf<Row extends { id: string }>(found: Row[]): Page<Row> {
  const rows = found.slice(0, PAGE_ROWS);
  return { rows, nextAfter: found.length > PAGE_ROWS ? (rows.at(-1)?.id ?? null) : null };
}
