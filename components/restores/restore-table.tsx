import { StatusBadge } from "@/components/restores/status-badge";
import { useMoments } from "@/components/restores/use-moments";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RestoreRow } from "@/lib/restores/queries";

export function RestoreTable({ rows }: { rows: readonly RestoreRow[] }) {
  const t = useTranslations("restores");
  const moments = useMoments();
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/backups/restores/${id}`}
      columns={[
        { id: "snapshot", header: t("list.snapshot"), cell: ({ snapshot }) => moments.snapshot(snapshot) },
        {
          id: "status",
          header: t("list.status"),
          cell: ({ status, outcome }) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <StatusBadge status={status} />
              {outcome && <span className="text-sm text-ink-muted">{t(`outcomes.${outcome}`)}</span>}
            </span>
          ),
        },
        { id: "by", header: t("list.by"), cell: ({ requestedByName }) => requestedByName },
        {
          id: "at",
          header: t("list.at"),
          numeric: true,
          cell: ({ createdAt }) => <time dateTime={createdAt.toISOString()}>{moments.at(createdAt)}</time>,
        },
      ]}
    />
  );
}
