import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { AgencyRow } from "@/lib/operators/agencies";
import { formatBytes } from "@/lib/text/bytes";

const TONES: Record<AgencyRow["status"], BadgeTone> = {
  active: "success",
  provisioning: "warning",
  suspended: "danger",
  switching: "warning",
};

export function AgencyTable({ rows }: { rows: readonly AgencyRow[] }) {
  const t = useTranslations("console");
  const format = useFormatter();
  const locale = useLocale();
  const at = (date: Date) =>
    format.dateTime(date, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
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
        { id: "server", header: t("server"), cell: ({ server }) => server, wideOnly: true },
        {
          id: "size",
          header: t("databaseSize"),
          numeric: true,
          cell: ({ databaseBytes }) => (databaseBytes === null ? "–" : formatBytes(databaseBytes, locale)),
        },
        {
          id: "snapshot",
          header: t("lastSnapshot"),
          cell: ({ saved }) => (
            <>
              <span className="whitespace-nowrap">{saved.lastAt ? at(saved.lastAt) : t("never")}</span>
              {saved.snapshots > 0 && (
                <span className="block text-sm text-ink-faint">
                  {t("snapshotsKept", { count: saved.snapshots, size: formatBytes(saved.storedBytes, locale) })}
                </span>
              )}
            </>
          ),
        },
        {
          id: "proof",
          header: t("lastProof"),
          cell: ({ saved: { proof } }) => (
            <span className={proof?.isPassed === false ? "text-danger-text" : undefined}>
              {proof ? t(proof.isPassed ? "proofPassed" : "proofFailed", { date: at(proof.at) }) : t("never")}
            </span>
          ),
        },
        {
          id: "schema",
          header: t("schema"),
          wideOnly: true,
          cell: ({ saved: { schemaVersion } }) => (
            <code className="text-sm">{schemaVersion === null ? "–" : schemaVersion.split("_")[0]}</code>
          ),
        },
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
