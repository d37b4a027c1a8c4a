"use client";

import { useLocale } from "next-intl";
import type { ColumnLabel } from "@/components/reports/column-label";
import { rowTones } from "@/components/reports/row-tones";
import { useValueName } from "@/components/reports/value-name";
import { StackedBars } from "@/components/ui/stacked-bars";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ReportView } from "@/lib/reports/queries";
import { without } from "@/lib/reports/rules";
import type { Dimension } from "@/lib/reports/schema";
import { formatDuration } from "@/lib/time/duration";

const HOUR_SECONDS = 3_600;

/** The columns as bars, made of the rows with the most hours and of all others together; from the figures that the table has. */
export function ReportChart({
  report,
  group,
  labels,
}: {
  report: ReportView;
  group: Dimension;
  /** One for each column. */
  labels: readonly ColumnLabel[];
}) {
  const t = useTranslations();
  const locale = useLocale();
  const nameOf = useValueName();
  const { top, total, columns } = report;
  const tones = rowTones(top);
  const others = without(total, top);
  const highest = Math.max(...Object.values(total.cells));
  const hours = (value: number) =>
    t("common.hours", { hours: new Intl.NumberFormat(locale).format(value / HOUR_SECONDS) });
  return (
    <figure className="grid gap-3">
      <StackedBars
        label={t("reports.chart")}
        layers={[...top.map(({ key }) => ({ id: key, tone: tones.get(key) })), { id: "others", tone: undefined }]}
        lines={steps(highest).map((value) => ({ value, label: hours(value) }))}
        bars={columns.map((column, index) => {
          const { short = "", full = "" } = labels[index] ?? {};
          return {
            label: short,
            title: `${full}: ${formatDuration(total.cells[column.key] ?? 0)}`,
            values: [...top, others].map(({ cells }) => cells[column.key] ?? 0),
          };
        })}
      />
      <figcaption>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-muted">
          {top.map((row) => (
            <li key={row.key} className="inline-flex min-w-0 items-center gap-1.5">
              <Swatch tone={tones.get(row.key) ?? "p1"} />
              <span className="max-w-48 truncate">{nameOf(group, row)}</span>
            </li>
          ))}
          {others.seconds > 0 && (
            <li className="inline-flex items-center gap-1.5">
              <span aria-hidden="true" className="size-2.5 rounded-full bg-line-strong" />
              {t("reports.others")}
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Two to four even steps up to the highest, of half hours at least. */
function steps(highestSeconds: number): number[] {
  const hours = highestSeconds / HOUR_SECONDS;
  const size = 10 ** Math.floor(Math.log10(Math.max(hours, 1)));
  const step = [0.5, 1, 2, 5].map((factor) => factor * size).find((step) => hours / step < 5) ?? size * 5;
  return Array.from({ length: Math.floor(hours / step) }, (_, index) => (index + 1) * step * HOUR_SECONDS);
}
