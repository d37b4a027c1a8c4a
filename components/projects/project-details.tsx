"use client";

import { Avatar } from "@/components/ui/avatar";
import { DetailList } from "@/components/ui/detail-list";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ProjectView } from "@/lib/projects/queries";

type ProjectDetailsProps = Pick<
  ProjectView,
  "openToAll" | "billableDefault" | "activities" | "members" | "memberCount"
>;

export function ProjectDetails({ openToAll, billableDefault, activities, members, memberCount }: ProjectDetailsProps) {
  const t = useTranslations("projects");
  return (
    <DetailList
      details={[
        { label: t("access"), value: t(`accessName.${openToAll ? "all" : "members"}`) },
        { label: t("billableDefault"), value: t(`billableName.${billableDefault ? "yes" : "no"}`) },
        { label: t("activities"), value: activities.length > 0 ? activities.join(", ") : t("allActivities") },
        {
          label: t("members"),
          value:
            memberCount === 0 ? (
              <span className="text-ink-faint">{t("noMembers")}</span>
            ) : (
              <ul className="grid gap-1.5">
                {members.map(({ id, name }) => (
                  <li key={id} className="flex items-center gap-2">
                    <Avatar name={name} size="sm" />
                    <span className="min-w-0 truncate">{name}</span>
                  </li>
                ))}
                {memberCount > members.length && (
                  <li className="text-ink-muted">{t("moreMembers", { count: memberCount - members.length })}</li>
                )}
              </ul>
            ),
        },
      ]}
    />
  );
}
