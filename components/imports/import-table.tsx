import { useFormatter, useLocale, useTranslations } from "next-intl";
import { StatusBadge } from "@/components/imports/status-badge";
import { Table } from "@/components/ui/table";
import type { ImportRow } from "@/lib/imports/queries";
import { formatHoursDecimal } from "@/lib/time/duration";

export function ImportTable({ rows }: { rows: readonly ImportRow[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const locale = useLocale();
  return (
    <Table
      caption={t("imports.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/imports/${id}`}
      columns={[
        {
          id: "file",
          header: t("imports.list.file"),
          cell: ({ fileName }) => <span className="wrap-anywhere">{fileName}</span>,
        },
        {
          id: "source",
          header: t("imports.list.source"),
          cell: ({ source }) => (source ? t(`imports.sources.${source}`) : "–"),
        },
        { id: "by", header: t("imports.list.by"), cell: ({ memberName }) => memberName },
        {
          id: "at",
          header: t("imports.list.at"),
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>
              {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
            </time>
          ),
        },
        { id: "status", header: t("imports.list.status"), cell: ({ status }) => <StatusBadge status={status} /> },
        {
          id: "entries",
          header: t("imports.list.entries"),
          numeric: true,
          cell: ({ entries }) => (entries === null ? "–" : format.number(entries)),
        },
        {
          id: "hours",
          header: t("imports.list.hours"),
          numeric: true,
          cell: ({ durationSeconds }) =>
            durationSeconds === null ? "–" : t("common.hours", { hours: formatHoursDecimal(durationSeconds, locale) }),
        },
      ]}
    />
  );
}
