import { useLocale } from "next-intl";
import { useMoments } from "@/components/restores/use-moments";
import { DetailList } from "@/components/ui/detail-list";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatCents } from "@/lib/money/rules";
import type { OrderView } from "@/lib/operators/restores";

/** What was ordered, for the operator. Needs the namespace "restores". */
export function OrderFacts({ order }: { order: OrderView }) {
  const t = useTranslations("restores");
  const locale = useLocale();
  const moments = useMoments();
  const { status, price, snapshot, requestedByName, promisedAt, errorCode, invoice } = order;
  const { grossCents } = status === "discarded" ? price.preview : price.whole;
  const gross = formatCents(grossCents, price.currency, locale);
  const shown = [
    { label: t("console.snapshot"), value: moments.long(snapshot.startedAt, snapshot.timeZone) },
    { label: t("console.requestedBy"), value: requestedByName },
    { label: t("console.price"), value: grossCents === 0 ? t("price.free") : t("facts.priceGross", { gross }) },
    promisedAt && { label: t("console.promised"), value: moments.long(promisedAt) },
    errorCode && { label: t("console.error"), value: errorCode },
    invoice && {
      label: t("console.invoice"),
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
  return <DetailList details={shown.filter((detail) => detail !== null && detail !== "")} />;
}
