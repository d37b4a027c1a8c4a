import { hrefWith, searchOf } from "@/lib/lists/href";
import type { Span } from "@/lib/reports/periods";
import { type Dimension, type EntrySearch, type Filters, filtersOf, type ReportSearch } from "@/lib/reports/schema";

type PeriodFields = Pick<ReportSearch, "period" | "from" | "to">;
type Fields = Record<string, string | undefined>;

/** A report's address with changes; it begins at its first page. */
export function reportHref(search: Partial<ReportSearch>, changes: Partial<ReportSearch> = {}): string {
  return hrefWith("/reports", reportFields({ ...search, after: undefined, ...changes }));
}

/** What stands in a report's address: what is usual is left out. */
export function reportFields({ group, below, by, sort, after, ...search }: Partial<ReportSearch>): Fields {
  return {
    group: group === "project" ? undefined : group,
    below: below === group ? undefined : below,
    by: by === "week" ? undefined : by,
    ...sliceFields(search),
    sort: sort === "hours" ? undefined : sort,
    after,
  };
}

/** The entries behind a report, or behind a row of it. */
export function entriesHref(search: Filters & PeriodFields, row: Filters = {}): string {
  return hrefWith("/reports/entries", sliceFields({ ...search, ...row }));
}

/** The entries behind each figure of a row. A year has hundreds of figures: what a row's have in common is written once. */
export function entriesHrefs(search: Filters & PeriodFields, row: Filters): (column?: Span) => string {
  const whole = entriesHref(search, row);
  const filters = searchOf(filtersOf({ ...search, ...row }));
  return (column) =>
    column ? `/reports/entries?period=custom&from=${column.from}&to=${column.to}${filters && `&${filters}`}` : whole;
}

export function entryFields({ sort, after, ...search }: EntrySearch): Fields {
  return { ...sliceFields(search), sort: sort === "newest" ? undefined : sort, after };
}

/** A row's value as a filter. */
export function asFilter(dimension: Dimension, key: string): Filters {
  return { [dimension]: key };
}

function sliceFields(search: Filters & Partial<PeriodFields>): Fields {
  const { period, from, to } = periodOf(search);
  return { period: period === "this-month" ? undefined : period, from, to, ...filtersOf(search) };
}

/** Days count with a period of one's own only. */
function periodOf({ period, from, to }: Partial<PeriodFields>): Partial<PeriodFields> {
  return period === "custom" ? { period, from, to } : { period };
}
