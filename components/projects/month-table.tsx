"use client";

import { useLocale } from "next-intl";
import { Table } from "@/components/ui/table";
import { useIsListening } from "@/components/ui/use-is-listening";
import type { BurnMonth } from "@/lib/budgets/burn";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatHoursDecimal } from "@/lib/time/duration";

/**
 * A project's hours by month, folded away: the browser draws it once the page stands. The month is written on the
 * server, because each browser's own words for a date differ a little.
 */
export function MonthTable({ rows }: { rows: readonly (BurnMonth & { monthText: string })[] }) {
  const isListening = useIsListening();
  const t = useTranslations("projects");
  const locale = useLocale();
  const hours = (seconds: number) => formatHoursDecimal(seconds, locale);
  if (!isListening) return null;
  return (
    <Table
      caption={t("burn")}
      rows={rows}
      rowKey={({ month }) => month}
      columns={[
        { id: "month", header: t("month"), cell: ({ monthText }) => monthText },
        { id: "hours", header: t("monthHours"), numeric: true, cell: ({ seconds }) => hours(seconds) },
        { id: "billable", header: t("monthBillable"), numeric: true, cell: (row) => hours(row.billableSeconds) },
        { id: "total", header: t("monthTotal"), numeric: true, cell: ({ totalSeconds }) => hours(totalSeconds) },
      ]}
    />
  );
}
