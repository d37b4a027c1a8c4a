import { useLocale } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { formatBasisPoints, formatCents } from "@/lib/money/rules";
import type { TermsRow } from "@/lib/prices/queries";

/** The price list from day to day, the latest first. */
export function TermsTable({ rows, currentId }: { rows: readonly TermsRow[]; currentId: string | undefined }) {
  const t = useTranslations("prices");
  const format = useFormatter();
  const locale = useLocale();
  const money = (cents: number, currency: string) => (cents === 0 ? t("free") : formatCents(cents, currency, locale));
  return (
    <Table
      caption={t("history")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "since",
          header: t("since"),
          cell: ({ id, createdAt }) => (
            <span className="flex flex-wrap items-center gap-2">
              <time dateTime={createdAt.toISOString()}>
                {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
              </time>
              {id === currentId && <Badge tone="success">{t("current")}</Badge>}
            </span>
          ),
        },
        {
          id: "preview",
          header: t("previewNet"),
          numeric: true,
          cell: ({ previewNetCents, currency }) => money(previewNetCents, currency),
        },
        {
          id: "restore",
          header: t("restoreNet"),
          numeric: true,
          cell: ({ restoreNetCents, currency }) => money(restoreNetCents, currency),
        },
        {
          id: "vat",
          header: t("vat"),
          numeric: true,
          cell: ({ vatBasisPoints }) => formatBasisPoints(vatBasisPoints, locale),
        },
        {
          id: "promise",
          header: t("promisedHours"),
          numeric: true,
          cell: ({ promisedHours }) => t("withinHours", { hours: promisedHours }),
        },
        {
          id: "approve",
          header: t("autoApproveMaxDays"),
          numeric: true,
          cell: ({ autoApproveMaxDays }) =>
            autoApproveMaxDays === null ? t("byHand") : t("upToDays", { days: autoApproveMaxDays }),
        },
      ]}
    />
  );
}
