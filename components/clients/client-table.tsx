import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { ClientRow } from "@/lib/clients/queries";
import { formatHoursDecimal } from "@/lib/time/duration";

interface ClientTableProps {
  rows: readonly ClientRow[];
  /** The year of which the hours are. */
  year: number;
}

export function ClientTable({ rows, year }: ClientTableProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Table
      caption={t("clients.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/clients/${id}`}
      columns={[
        { id: "name", header: t("clients.name"), cell: ({ name }) => name },
        {
          id: "projects",
          header: t("clients.openProjects"),
          numeric: true,
          cell: ({ openProjects }) => openProjects,
        },
        {
          id: "hours",
          // As a number, the year would get a thousands separator.
          header: t("clients.yearHours", { year: String(year) }),
          numeric: true,
          cell: ({ yearSeconds }) => t("common.hours", { hours: formatHoursDecimal(yearSeconds, locale) }),
        },
      ]}
    />
  );
}
