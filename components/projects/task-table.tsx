"use client";

import { useLocale } from "next-intl";
import { ticksOf } from "@/components/lists/ticks";
import { TaskMenu, type TaskMenuActions } from "@/components/projects/task-menu";
import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import type { TaskRow } from "@/lib/tasks/queries";
import { formatHoursDecimal } from "@/lib/time/duration";

interface TaskTableProps {
  rows: readonly TaskRow[];
  /** False: for reading only. With actions it needs a SelectableList around it. */
  actions: TaskMenuActions | false;
}

export function TaskTable({ rows, actions }: TaskTableProps) {
  const t = useTranslations();
  const locale = useLocale();
  const menu = (menuActions: TaskMenuActions): Column<TaskRow> => ({
    id: "menu",
    header: t("common.more"),
    headerHidden: true,
    numeric: true,
    cell: (task) => <TaskMenu task={task} actions={menuActions} />,
  });
  return (
    <Table
      select={actions ? ticksOf(rows, ({ name }) => name) : undefined}
      caption={t("projects.tasks")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: t("projects.taskName"),
          cell: ({ name, archived }) => (
            <span className="inline-flex items-center gap-2">
              {name}
              {archived && <Badge>{t("common.archived")}</Badge>}
            </span>
          ),
        },
        {
          id: "hours",
          header: t("projects.hours"),
          numeric: true,
          cell: ({ seconds }) => t("common.hours", { hours: formatHoursDecimal(seconds, locale) }),
        },
        ...(actions ? [menu(actions)] : []),
      ]}
    />
  );
}
