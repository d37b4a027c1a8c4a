import { useLocale } from "next-intl";
import { type Column, Table, type TableProps } from "@/components/ui/table";
import type { ClientRow } from "@/lib/clients/queries";
import type { ClientSearch } from "@/lib/clients/schema";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatHoursDecimal } from "@/lib/time/duration";

interface ClientTableProps {
  rows: readonly ClientRow[];
  /** The year of which the hours are. */
  year: number;
  sort?: Record<ClientSearch["sort"], Column<ClientRow>["sort"]>;
  select?: TableProps<ClientRow>["select"];
}

export function ClientTable({ rows, year, sort, select }: ClientTableProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Table
      caption={t("clients.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/clients/${id}`}
      select={select}
      columns={[
        { id: "name", header: t("clients.name"), sort: sort?.name, cell: ({ name }) => name },
        {
          id: "projects",
          header: t("clients.openProjects"),
          sort: sort?.projects,
          numeric: true,
          cell: ({ openProjects }) => openProjects,
        },
        {
          id: "hours",
          // As a number, the year would get a thousands separator.
          header: t("clients.yearHours", { year: String(year) }),
          sort: sort?.hours,
          numeric: true,
          cell: ({ yearSeconds }) => t("common.hours", { hours: formatHoursDecimal(yearSeconds, locale) }),
        },
      ]}
    />
  );
}
