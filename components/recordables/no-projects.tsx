"use client";

import { Folders } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** Says what has to happen before one can record time. Needs the namespace "recordables". */
export function NoProjects({ canCreateProject }: { canCreateProject: boolean }) {
  const t = useTranslations("recordables");
  const action = canCreateProject && (
    <LinkButton href="/projects" variant="primary">
      {t("createProject")}
    </LinkButton>
  );
  return (
    <EmptyState icon={<Icon of={Folders} />} title={t("noneTitle")} action={action}>
      {canCreateProject ? t("noneToLead") : t("noneText")}
    </EmptyState>
  );
}
