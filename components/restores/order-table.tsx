import { StatusBadge } from "@/components/restores/status-badge";
import { useMoments } from "@/components/restores/use-moments";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { OrderRow } from "@/lib/operators/restores";

/** Orders as an operator sees them: how old, promised for when, and what is overdue marked. */
export function OrderTable({ caption, rows, now }: { caption: string; rows: readonly OrderRow[]; now: Date }) {
  const t = useTranslations("restores.console");
  const format = useFormatter();
  const moments = useMoments();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/console/restores/${id}`}
      columns={[
        { id: "agency", header: t("agency"), cell: ({ agencyName }) => agencyName },
        {
          id: "status",
          header: t("status"),
          cell: ({ status, isOverdue }) => (
            <span className="flex flex-wrap gap-1.5">
              <StatusBadge status={status} />
              {isOverdue && <Badge tone="danger">{t("overdue")}</Badge>}
            </span>
          ),
        },
        {
          id: "requested",
          header: t("requestedAt"),
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()} title={moments.at(createdAt)}>
              {format.relativeTime(createdAt, now)}
            </time>
          ),
        },
        {
          id: "promised",
          header: t("promised"),
          numeric: true,
          // Once it is decided nothing is due.
          cell: ({ status, promisedAt }) =>
            promisedAt && status === "accepted" ? (
              <time dateTime={promisedAt.toISOString()}>{moments.at(promisedAt)}</time>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
