import { Folders } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

interface NoProjectsProps {
  /** Whether a search or filter has left nothing. */
  isFiltered: boolean;
  mayAdd: boolean;
}

/** Why the list is empty, and what to do about it. */
export function NoProjects({ isFiltered, mayAdd }: NoProjectsProps) {
  const t = useTranslations("projects");
  if (isFiltered) {
    return (
      <EmptyState
        icon={<Icon of={Folders} />}
        title={t("noneFoundTitle")}
        action={<LinkButton href="/projects">{t("showAll")}</LinkButton>}
      >
        {t("noneFoundHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Icon of={Folders} />} title={t("emptyTitle")}>
      {mayAdd ? t("emptyHint") : t("emptyForReader")}
    </EmptyState>
  );
}
