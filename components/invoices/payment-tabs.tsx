import { FilterTabs } from "@/components/ui/filter-tabs";
import { useTranslations } from "@/lib/i18n/use-words";
import { PAYMENT_FILTERS, type PaymentFilter } from "@/lib/invoices/schema";

export function PaymentTabs({ path, current }: { path: string; current: PaymentFilter }) {
  const t = useTranslations("invoices.filters");
  const tabs = PAYMENT_FILTERS.map((payment) => ({
    label: t(payment),
    href: payment === "all" ? path : `${path}?payment=${payment}`,
    current: payment === current,
  }));
  return <FilterTabs label={t("label")} tabs={tabs} />;
}
