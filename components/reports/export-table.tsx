import { Download, Trash2 } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button-classes";
import { Icon } from "@/components/ui/icon";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ExportView } from "@/lib/reports/exports";

const TONES: Record<ExportView["status"], BadgeTone> = {
  waiting: "neutral",
  running: "accent",
  ready: "success",
  failed: "danger",
  expired: "neutral",
};

const MEGABYTE = 1_000_000;

interface ExportTableProps {
  rows: readonly ExportView[];
  /** Left out where nothing can be changed. */
  deleteAction?: FormAction<void>;
}

export function ExportTable({ rows, deleteAction }: ExportTableProps) {
  const t = useTranslations("reports.exports");
  const format = useFormatter();
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "of",
          header: t("of"),
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {format.dateTimeRange(new Date(row.span.from), new Date(row.span.to), {
                timeZone: "UTC",
                dateStyle: "medium",
              })}
              <Badge>{row.format.toUpperCase()}</Badge>
              {row.isFiltered && <Badge>{t("filtered")}</Badge>}
            </span>
          ),
        },
        {
          id: "asked",
          header: t("asked"),
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>
              {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
            </time>
          ),
        },
        {
          id: "status",
          header: t("status"),
          cell: ({ status, incident, expiresAt }) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              <Badge tone={TONES[status]}>{t(`statusName.${status}`)}</Badge>
              <span className="text-sm text-ink-faint">
                {status === "ready" &&
                  expiresAt &&
                  t("until", { time: format.dateTime(expiresAt, { dateStyle: "short", timeStyle: "short" }) })}
                {status === "failed" && incident && t("failedText", { id: incident })}
              </span>
            </span>
          ),
        },
        {
          id: "size",
          header: t("size"),
          numeric: true,
          cell: ({ sizeBytes }) =>
            sizeBytes === null
              ? "–"
              : t("megabytes", { size: format.number(sizeBytes / MEGABYTE, { maximumFractionDigits: 1 }) }),
        },
        {
          id: "actions",
          header: t("actions"),
          cell: ({ id, status }) => (
            <span className="inline-flex flex-wrap justify-end gap-2">
              {status === "ready" && (
                <a
                  href={`/api/v1/reports/exports/${id}/file`}
                  download
                  className={buttonClasses({ size: "sm", variant: "primary" })}
                >
                  <Icon of={Download} />
                  {t("download")}
                </a>
              )}
              {deleteAction && (
                <ConfirmButton
                  size="sm"
                  label={t("delete")}
                  title={t("deleteTitle")}
                  icon={<Icon of={Trash2} />}
                  action={deleteAction}
                  fields={{ id }}
                  doneMessage={t("deleted")}
                >
                  <p>{t("deleteText")}</p>
                </ConfirmButton>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
