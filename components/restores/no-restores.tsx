import { RotateCcw } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

export function NoRestores() {
  const t = useTranslations("restores");
  return (
    <EmptyState
      icon={<Icon of={RotateCcw} />}
      title={t("list.emptyTitle")}
      action={<LinkButton href="/backups/restores/new">{t("new")}</LinkButton>}
    >
      {t("list.emptyHint")}
    </EmptyState>
  );
}
