import { useLocale } from "next-intl";
import { StatusBadge } from "@/components/imports/status-badge";
import { type Column, Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ListImportsInput } from "@/lib/imports/input-schema";
import type { ImportRow } from "@/lib/imports/queries";
import { formatHoursDecimal } from "@/lib/time/duration";

interface ImportTableProps {
  rows: readonly ImportRow[];
  sort: Record<ListImportsInput["sort"], Column<ImportRow>["sort"]>;
}

export function ImportTable({ rows, sort }: ImportTableProps) {
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
          sort: sort.name,
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
          sort: sort.newest,
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
          sort: sort.entries,
          numeric: true,
          cell: ({ entries }) => (entries === null ? "–" : format.number(entries)),
        },
        {
          id: "hours",
          header: t("imports.list.hours"),
          sort: sort.hours,
          numeric: true,
          cell: ({ durationSeconds }) =>
            durationSeconds === null ? "–" : t("common.hours", { hours: formatHoursDecimal(durationSeconds, locale) }),
        },
      ]}
    />
  );
}
