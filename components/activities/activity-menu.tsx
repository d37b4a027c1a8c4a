"use client";

import type { ComponentProps } from "react";
import { KeepMenu } from "@/components/forms/keep-menu";
import type { ActivityView } from "@/lib/activities/queries";
import { useTranslations } from "@/lib/i18n/use-words";

interface ActivityMenuProps {
  activity: ActivityView;
  actions: ComponentProps<typeof KeepMenu>["actions"];
}

export function ActivityMenu({ activity, actions }: ActivityMenuProps) {
  const t = useTranslations("activities");
  const { name, inUse } = activity;
  return (
    <KeepMenu
      size="sm"
      thing={activity}
      obstacle={inUse ? { title: t("inUseTitle"), text: t("inUseText", { name }) } : null}
      words={{
        name: t("name"),
        renameTitle: t("renameTitle"),
        deleteTitle: t("deleteTitle"),
        deleteText: t("deleteText", { name }),
      }}
      actions={actions}
    />
  );
}
