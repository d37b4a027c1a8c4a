import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { TakingView } from "@/lib/restores/difference/takings";

/** What was taken back so far. */
export function TakingTable({ rows, path }: { rows: readonly TakingView[]; path: string }) {
  const t = useTranslations("difference");
  const format = useFormatter();
  return (
    <Table
      caption={t("takings.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${path}/takings?taking=${id}`}
      columns={[
        {
          id: "what",
          header: t("takings.what"),
          cell: ({ title }) => <span className="wrap-anywhere">{title || t("take.whole")}</span>,
        },
        {
          id: "result",
          header: t("takings.result"),
          cell: ({ counts, undoneAt }) =>
            undoneAt ? <Badge>{t("takings.undone")}</Badge> : t("takings.counts", counts),
        },
        { id: "by", header: t("takings.by"), cell: ({ byName }) => byName },
        {
          id: "at",
          header: t("takings.at"),
          cell: ({ takenAt }) => (
            <time dateTime={takenAt.toISOString()}>
              {format.dateTime(takenAt, { dateStyle: "medium", timeStyle: "short" })}
            </time>
          ),
        },
      ]}
    />
  );
}
