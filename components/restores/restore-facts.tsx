import { useLocale } from "next-intl";
import { useMoments } from "@/components/restores/use-moments";
import { DetailList } from "@/components/ui/detail-list";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatCents } from "@/lib/money/rules";
import type { RestoreView } from "@/lib/restores/queries";

/** What was asked for, ordered and charged. */
export function RestoreFacts({ restore }: { restore: RestoreView }) {
  const t = useTranslations("restores");
  const locale = useLocale();
  const moments = useMoments();
  const { acceptance, invoice, price, promisedAt, reason, requestedByName, status, undoUntil } = restore;
  const { grossCents } = status === "discarded" ? price.preview : price.whole;
  const gross = formatCents(grossCents, price.currency, locale);
  const shown = [
    { label: t("facts.reason"), value: <span className="wrap-anywhere whitespace-pre-line">{reason}</span> },
    { label: t("facts.requestedBy"), value: requestedByName },
    acceptance && {
      label: t("facts.ordered"),
      value: (
        <>
          {acceptance.memberName}, <span className="whitespace-nowrap">{moments.at(acceptance.acceptedAt)}</span>
        </>
      ),
    },
    { label: t("facts.price"), value: grossCents === 0 ? t("price.free") : t("facts.priceGross", { gross }) },
    promisedAt && status === "accepted" && { label: t("facts.promised"), value: moments.at(promisedAt) },
    undoUntil && status === "done" && { label: t("facts.undoUntil"), value: moments.at(undoUntil) },
    invoice && {
      label: t("facts.invoice"),
      value: (
        <a
          href={`/api/v1/invoices/${invoice.id}/document`}
          className="rounded-sm text-accent-text underline-offset-2 hover:underline"
        >
          {invoice.number} (PDF)
        </a>
      ),
    },
  ];
  return (
    <div className="grid gap-3">
      <DetailList details={shown.filter((detail) => detail !== null && detail !== false)} />
      {acceptance && (
        <details className="rounded-md">
          <summary className="cursor-pointer text-sm text-ink-muted hover:text-ink">{t("facts.wording")}</summary>
          <p className="mt-2 whitespace-pre-line text-pretty text-sm">{acceptance.wording}</p>
        </details>
      )}
    </div>
  );
}
