import { Building2 } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** Why the list is empty, and what to do about it. */
export function NoAgencies({ isSearched }: { isSearched: boolean }) {
  const t = useTranslations("console");
  if (isSearched) {
    return (
      <EmptyState
        icon={<Icon of={Building2} />}
        title={t("noneFoundTitle")}
        action={<LinkButton href="/console">{t("showAll")}</LinkButton>}
      >
        {t("noneFoundHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Icon of={Building2} />} title={t("emptyTitle")}>
      <p>{t("emptyHint")}</p>
      <code className="mt-3 block rounded-md bg-canvas px-3 py-2 text-sm">npm run kontor -- agency create --help</code>
    </EmptyState>
  );
}
