import { useLocale } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { dayTurn, sortLinks } from "@/lib/lists/sort-links";
import { agencyList } from "@/lib/operators/address";
import type { AgencyRow } from "@/lib/operators/agencies";
import type { AgencySearch } from "@/lib/operators/agency-search-schema";
import { formatBytes } from "@/lib/text/bytes";

const TONES: Record<AgencyRow["status"], BadgeTone> = {
  active: "success",
  provisioning: "warning",
  suspended: "danger",
  switching: "warning",
};

const DIRECTIONS = { address: "ascending", name: "ascending", newest: "descending", oldest: "ascending" } as const;

export function AgencyTable({ rows, search }: { rows: readonly AgencyRow[]; search: AgencySearch }) {
  const t = useTranslations("console");
  const format = useFormatter();
  const locale = useLocale();
  const at = (date: Date) =>
    format.dateTime(date, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  const sort = sortLinks(DIRECTIONS, search.sort, (by) => agencyList.href(search, { sort: by }));
  return (
    <Table
      caption={t("agencies")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: t("name"), sort: sort.name, cell: ({ name }) => name },
        { id: "address", header: t("address"), sort: sort.address, cell: ({ origin }) => new URL(origin).host },
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
            <div className="@max-2xl:text-right">
              <span className="whitespace-nowrap">{saved.lastAt ? at(saved.lastAt) : t("never")}</span>
              {saved.snapshots > 0 && (
                <span className="block text-sm text-ink-faint">
                  {t("snapshotsKept", { count: saved.snapshots, size: formatBytes(saved.storedBytes, locale) })}
                </span>
              )}
            </div>
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
          sort: dayTurn(sort),
          numeric: true,
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>{format.dateTime(createdAt, { dateStyle: "medium" })}</time>
          ),
        },
      ]}
    />
  );
}
