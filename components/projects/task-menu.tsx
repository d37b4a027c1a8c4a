"use client";

import type { ComponentProps } from "react";
import { KeepMenu } from "@/components/forms/keep-menu";
import { useTranslations } from "@/lib/i18n/use-words";
import type { TaskRow } from "@/lib/tasks/queries";

export type TaskMenuActions = ComponentProps<typeof KeepMenu>["actions"];

interface TaskMenuProps {
  task: TaskRow;
  actions: TaskMenuActions;
}

export function TaskMenu({ task, actions }: TaskMenuProps) {
  const t = useTranslations("projects");
  const { name, entries } = task;
  return (
    <KeepMenu
      size="sm"
      thing={task}
      obstacle={entries > 0 ? { title: t("taskInUse"), text: t("taskInUseText", { name, count: entries }) } : null}
      words={{
        name: t("taskName"),
        renameTitle: t("renameTask"),
        deleteTitle: t("deleteTask"),
        deleteText: t("deleteTaskText", { name }),
      }}
      actions={actions}
    />
  );
}
