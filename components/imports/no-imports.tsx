import { FileUp } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** Why the list is empty, and what to do about it. */
export function NoImports({ q }: { q: string }) {
  const t = useTranslations("imports.list");
  if (q === "") {
    return (
      <EmptyState icon={<Icon of={FileUp} />} title={t("emptyTitle")}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Icon of={FileUp} />}
      title={t("noneFoundTitle")}
      action={<LinkButton href="/imports">{t("showAll")}</LinkButton>}
    >
      {t("noneFoundHint")}
    </EmptyState>
  );
}
