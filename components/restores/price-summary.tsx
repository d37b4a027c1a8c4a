import { useLocale } from "next-intl";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatBasisPoints, formatCents } from "@/lib/money/rules";
import type { PriceView } from "@/lib/prices/rules";

/** Prices with their sums, free said as free. Needs the namespace "restores". */
export function PriceSummary({ price, promisedHours }: { price: PriceView; promisedHours: number }) {
  const t = useTranslations("restores.price");
  const promise = <p className="text-pretty text-sm text-ink-muted">{t("promise", { hours: promisedHours })}</p>;
  if (price.isFree) {
    return (
      <div className="grid gap-1">
        <p className="text-lg font-semibold">{t("free")}</p>
        <p className="text-pretty text-ink-muted">{t("freeHint")}</p>
        {promise}
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <PriceRows price={price} />
      {promise}
    </div>
  );
}

function PriceRows({ price }: { price: PriceView }) {
  const t = useTranslations("restores.price");
  const locale = useLocale();
  const money = (cents: number) => formatCents(cents, price.currency, locale);
  const charged = (cents: number) => (cents === 0 ? t("included") : money(cents));
  return (
    <>
      <dl className="grid gap-2">
        <Row label={t("preview")} hint={t("previewHint")} value={charged(price.preview.netCents)} />
        <Row label={t("restore")} hint={t("restoreHint")} value={charged(price.restoreNetCents)} />
      </dl>
      <dl className="-mt-1 grid gap-1 border-t border-line pt-2">
        <Row label={t("net")} value={money(price.whole.netCents)} />
        <Row
          label={t("vat", { rate: formatBasisPoints(price.vatBasisPoints, locale) })}
          value={money(price.whole.vatCents)}
        />
        <Row label={t("gross")} value={money(price.whole.grossCents)} isTotal />
      </dl>
      <p className="text-pretty text-sm text-ink-muted">
        {t("discarded", { gross: money(price.preview.grossCents) })} {t("later")}
      </p>
    </>
  );
}

function Row({
  label,
  hint,
  value,
  isTotal = false,
}: {
  label: string;
  hint?: string;
  value: string;
  isTotal?: boolean;
}) {
  return (
    <div className={isTotal ? "flex justify-between gap-4 font-semibold" : "flex justify-between gap-4"}>
      <dt>
        {label}
        {hint && <span className="block text-sm text-ink-faint">{hint}</span>}
      </dt>
      <dd className="whitespace-nowrap tabular-nums">{value}</dd>
    </div>
  );
}
