import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoRestores() {
  const t = useTranslations("restores");
  return (
    <EmptyState
      icon={<RotateCcw />}
      title={t("list.emptyTitle")}
      action={<LinkButton href="/backups/restores/new">{t("new")}</LinkButton>}
    >
      {t("list.emptyHint")}
    </EmptyState>
  );
}
