import { useFormatter, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { AgencyRow } from "@/lib/operators/agencies";

const TONES: Record<AgencyRow["status"], BadgeTone> = {
  active: "success",
  provisioning: "warning",
  suspended: "danger",
  switching: "warning",
};

export function AgencyTable({ rows }: { rows: readonly AgencyRow[] }) {
  const t = useTranslations("console");
  const format = useFormatter();
  return (
    <Table
      caption={t("agencies")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: t("name"), cell: ({ name }) => name },
        { id: "address", header: t("address"), cell: ({ origin }) => new URL(origin).host },
        {
          id: "status",
          header: t("status"),
          cell: ({ status }) => <Badge tone={TONES[status]}>{t(`statusOf.${status}`)}</Badge>,
        },
        { id: "server", header: t("server"), cell: ({ server }) => server },
        {
          id: "created",
          header: t("created"),
          numeric: true,
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>{format.dateTime(createdAt, { dateStyle: "medium" })}</time>
          ),
        },
      ]}
    />
  );
}
