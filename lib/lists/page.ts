export const PAGE_ROWS = 50;

export type Page<Row> = {
  rows: Row[];
  /** The key to go on after; null on the last page. */
  nextAfter: string | null;
};

/** A page out of up to one row more than it holds: the one too many only tells that there is a next page. */
export function pageOf<Row extends { id: string }>(found: Row[], most: number = PAGE_ROWS): Page<Row> {
  const rows = found.slice(0, most);
  return { rows, nextAfter: found.length > most ? (rows.at(-1)?.id ?? null) : null };
}
