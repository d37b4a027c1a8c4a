import { BriefcaseBusiness } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { ClientSearch } from "@/lib/clients/schema";
import { useTranslations } from "@/lib/i18n/use-words";

/** Why the list is empty, and what to do about it. */
export function NoClients({ search: { q, state }, mayAdd }: { search: ClientSearch; mayAdd: boolean }) {
  const t = useTranslations("clients");
  if (q !== "") {
    return (
      <EmptyState
        icon={<Icon of={BriefcaseBusiness} />}
        title={t("noneFoundTitle")}
        action={<LinkButton href="/clients">{t("showAll")}</LinkButton>}
      >
        {t("noneFoundHint")}
      </EmptyState>
    );
  }
  if (state === "archived") {
    return (
      <EmptyState icon={<Icon of={BriefcaseBusiness} />} title={t("noneArchivedTitle")}>
        {t("noneArchivedHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Icon of={BriefcaseBusiness} />} title={t("emptyTitle")}>
      {mayAdd ? t("emptyHint") : t("emptyForReader")}
    </EmptyState>
  );
}
