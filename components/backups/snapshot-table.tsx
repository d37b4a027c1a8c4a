import { RotateCcw } from "lucide";
import { useLocale } from "next-intl";
import { ProofLine } from "@/components/backups/proof-line";
import { SnapshotBadges } from "@/components/backups/snapshot-badges";
import { useTimes } from "@/components/backups/use-times";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { SnapshotRow } from "@/lib/backups/snapshot-views";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatBytes } from "@/lib/text/bytes";

interface SnapshotTableProps {
  rows: readonly SnapshotRow[];
  timeZone: string;
}

/** Every stored snapshot with what it holds, its proof, and until when it is kept. */
export function SnapshotTable({ rows, timeZone }: SnapshotTableProps) {
  const t = useTranslations("backups");
  const locale = useLocale();
  const times = useTimes(timeZone);
  return (
    <Table
      caption={t("list.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/backups/${id}`}
      columns={[
        {
          id: "snapshot",
          header: t("list.snapshot"),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <time dateTime={row.startedAt.toISOString()} className="whitespace-nowrap">
                {times.when(row.startedAt)}
              </time>
              <SnapshotBadges snapshot={row} />
            </span>
          ),
        },
        {
          id: "holds",
          header: t("list.holds"),
          cell: ({ contents }) =>
            contents && (
              <span className="tabular-nums">
                {[
                  t("entries", { count: contents.entries }),
                  t("projects", { count: contents.projects }),
                  t("members", { count: contents.members }),
                ]
                  .map((count) => count.replaceAll(" ", "\u00a0"))
                  .join(" · ")}
              </span>
            ),
        },
        {
          id: "size",
          header: t("list.size"),
          numeric: true,
          cell: ({ sizeBytes }) => (sizeBytes === null ? "–" : formatBytes(sizeBytes, locale)),
        },
        { id: "proof", header: t("list.proof"), cell: (row) => <ProofLine snapshot={row} timeZone={timeZone} /> },
        {
          id: "until",
          header: t("list.until"),
          cell: ({ keepUntil }) => <>{keepUntil ? t("until.on", { date: times.date(keepUntil) }) : t("until.open")}</>,
        },
        {
          id: "restore",
          header: t("list.actions"),
          headerHidden: true,
          cell: ({ id, startedAt }) => (
            <Link
              href={`/backups/restores/new?snapshot=${id}`}
              aria-label={t("list.restoreOf", { date: times.day(startedAt), time: times.time(startedAt) })}
              className="inline-flex items-center gap-1.5 rounded-sm px-1 text-sm whitespace-nowrap text-accent-text hover:underline [&_svg]:size-3.5"
            >
              <Icon of={RotateCcw} />
              {t("list.restore")}
            </Link>
          ),
        },
      ]}
    />
  );
}
