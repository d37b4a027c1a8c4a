type Direction = "ascending" | "descending";
type SortLink = { href: string; direction?: Direction };

/** The links in a table's header: each sort by the one direction that makes sense for it, and which is the current one. */
export function sortLinks<Sort extends string>(
  directions: Record<Sort, Direction>,
  current: NoInfer<Sort>,
  hrefFor: (sort: Sort) => string,
): Record<Sort, SortLink> {
  const links = Object.entries(directions) as [Sort, Direction][];
  return Object.fromEntries(
    links.map(([sort, direction]) => [sort, { href: hrefFor(sort), ...(sort === current ? { direction } : {}) }]),
  ) as Record<Sort, SortLink>;
}

/** The one header of days, which turns them round. */
export function dayTurn({ newest, oldest }: Record<"newest" | "oldest", SortLink>): SortLink {
  return newest.direction ? { ...oldest, direction: "descending" } : { ...newest, direction: oldest.direction };
}
