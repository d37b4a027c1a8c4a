import { ReceiptText } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** Why the list is empty, and what to do about it. */
export function NoInvoices({ path, isFiltered }: { path: string; isFiltered: boolean }) {
  const t = useTranslations("invoices");
  if (!isFiltered) {
    return (
      <EmptyState icon={<Icon of={ReceiptText} />} title={t("emptyTitle")}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Icon of={ReceiptText} />}
      title={t("noneTitle")}
      action={<LinkButton href={path}>{t("showAll")}</LinkButton>}
    >
      {t("noneHint")}
    </EmptyState>
  );
}
