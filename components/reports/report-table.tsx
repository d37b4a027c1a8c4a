"use client";

import type { ReactNode } from "react";
import type { ColumnLabel } from "@/components/reports/column-label";
import { FigureCells } from "@/components/reports/figure-cells";
import { RowLabel } from "@/components/reports/row-label";
import { rowTones } from "@/components/reports/row-tones";
import { Link } from "@/components/ui/link";
import { useIsListening } from "@/components/ui/use-is-listening";
import { useTranslations } from "@/lib/i18n/use-words";
import { asFilter, entriesHrefs, reportHref } from "@/lib/reports/href";
import type { ReportView } from "@/lib/reports/queries";
import type { Figures } from "@/lib/reports/report-schema";
import { together } from "@/lib/reports/rules";
import type { Filters, ReportSearch } from "@/lib/reports/schema";

interface ReportTableProps {
  report: ReportView;
  search: ReportSearch;
  /** One for each column. */
  labels: readonly ColumnLabel[];
}

/** Every figure leads to the entries behind it. The first column stays where it is when the others are pushed aside. */
export function ReportTable({ report, search, labels }: ReportTableProps) {
  const t = useTranslations("reports");
  const { group, below, sort } = search;
  const { rows, columns, total, top } = report;
  const isPaged = report.rowCount > rows.length;
  const tones = rowTones(top);
  const most = Math.max(...top.map(({ seconds }) => seconds), 1);
  // The links of a year's figures are most of its page. The browser adds them once all is there; rows lead at once.
  const columnsLead = useIsListening();
  const row = (key: string, label: ReactNode, figures: Figures, filters: Filters | null, look?: "part" | "sum") => (
    <tr key={key} className={look}>
      <th scope="row">{label}</th>
      <FigureCells
        figures={figures}
        columns={columns}
        most={look === "sum" ? null : most}
        hrefOf={filters ? entriesHrefs(search, filters) : null}
        columnsLead={columnsLead}
      />
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={t("scrollTable")} tabIndex={0} className="relative overflow-x-auto print:overflow-visible">
      <table className="report-table">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={sort === "name" ? "ascending" : undefined}>
              <Link href={reportHref(search, { sort: "name" })}>{t(`dimension.${group}`)}</Link>
            </th>
            <th scope="col" aria-sort={sort === "hours" ? "descending" : undefined}>
              <Link href={reportHref(search, { sort: "hours" })}>{t("hours")}</Link>
            </th>
            {columns.map((column, index) => (
              <th key={column.key} scope="col">
                <abbr title={labels[index]?.full} className="no-underline">
                  {labels[index]?.short}
                </abbr>
              </th>
            ))}
            {columns.length === 0 && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((shown) => {
            const filters = asFilter(group, shown.key);
            return [
              row(shown.key, <RowLabel row={shown} dimension={group} tone={tones.get(shown.key)} />, shown, filters),
              ...shown.parts.map((part) =>
                row(
                  `${shown.key} ${part.key}`,
                  <RowLabel row={part} dimension={below ?? group} tone={undefined} />,
                  part,
                  { ...filters, ...asFilter(below ?? group, part.key) },
                  "part",
                ),
              ),
              ...(shown.rest
                ? [
                    row(
                      `${shown.key} rest`,
                      <Link
                        className="underline"
                        href={reportHref(search, { ...filters, group: below ?? group, below: undefined })}
                      >
                        {t("moreParts", { count: shown.rest.count })}
                      </Link>,
                      shown.rest,
                      null,
                      "part",
                    ),
                  ]
                : []),
            ];
          })}
        </tbody>
        <tfoot>
          {isPaged && row("page", t("subtotal"), together(rows), null, "sum")}
          {row("total", t("total", { count: isPaged ? report.rowCount : 1 }), total, {}, "sum")}
        </tfoot>
      </table>
    </section>
  );
}
