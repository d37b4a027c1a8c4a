import { Clock } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

export function NoEntriesFound({ path }: { path: string }) {
  const t = useTranslations("entries.list");
  return (
    <EmptyState
      icon={<Icon of={Clock} />}
      title={t("noneFound")}
      action={<LinkButton href={path}>{t("showAll")}</LinkButton>}
    >
      {t("noneFoundHint")}
    </EmptyState>
  );
}
