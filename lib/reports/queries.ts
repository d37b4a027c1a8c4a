import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { type Column, columnsOf } from "@/lib/reports/columns";
import { findParts, findRows, type Question } from "@/lib/reports/find-rows";
import { type Span, spanOf } from "@/lib/reports/periods";
import { scopeOf } from "@/lib/reports/policy";
import type { Figures, LabelledFigures, ReportRow } from "@/lib/reports/report-schema";
import { without } from "@/lib/reports/rules";
import { type Bucket, filtersOf, type ReportSearch } from "@/lib/reports/schema";
import { now } from "@/lib/time/clock";
import { today } from "@/lib/time/zones";

export type ReportView = {
  span: Span;
  /** The columns' bucket; longer than the one asked for where there were too many. */
  by: Bucket;
  columns: Column[];
  /** A page of them. */
  rows: ReportRow[];
  rowCount: number;
  /** Of all rows, on this page or not. */
  total: Figures;
  /** The rows with the most hours, for the picture. */
  top: LabelledFigures[];
  /** The key to go on after; null on the last page. */
  nextAfter: string | null;
};

/** The hours that exist for the actor, added up as the address says. */
export async function getReport(actor: Actor, search: ReportSearch): Promise<ReportView> {
  const reader = readAs(actor, "report:read");
  const { weekStart } = actor;
  const span = spanOf(search, today(actor.timeZone, now().getTime()), weekStart);
  const { by, columns } = columnsOf(span, search.by, weekStart);
  const below = search.below === search.group ? undefined : search.below;
  const slice = { span, filters: filtersOf(search), scope: scopeOf(actor) };
  const question: Question = { slice, by, weekStart, search: { ...search, below } };

  const found = await findRows(reader, question);
  const page = inOrderOf(found.rows, ({ place }) => place);
  const keys = page.map(({ key }) => key);
  const parts = below && keys.length > 0 ? await findParts(reader, question, below, keys) : [];
  return {
    span,
    by,
    columns,
    rows: page.map((row) => opened(row, parts)),
    rowCount: found.total.rowCount,
    total: { seconds: found.total.seconds, cells: found.total.cells },
    top: inOrderOf(found.rows, ({ rank }) => rank),
    nextAfter: found.hasMore ? (keys.at(-1) ?? null) : null,
  };
}

function opened(row: LabelledFigures, allParts: (LabelledFigures & { of: string; count: number })[]): ReportRow {
  const parts = allParts.filter(({ of }) => of === row.key);
  const count = (parts[0]?.count ?? 0) - parts.length;
  return { ...row, parts, rest: count > 0 ? { ...without(row, parts), count } : null };
}

/** Those that have a number, by it. */
function inOrderOf<Row>(rows: readonly Row[], numberOf: (row: Row) => number | null): Row[] {
  const numbered = rows.filter((row) => numberOf(row) !== null);
  return numbered.sort((one, other) => (numberOf(one) ?? 0) - (numberOf(other) ?? 0));
}
