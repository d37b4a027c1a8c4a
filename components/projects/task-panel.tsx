import { ListTodo } from "lucide";
import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { NameButton } from "@/components/forms/name-button";
import { ArchiveButtons } from "@/components/lists/archive-buttons";
import { ListPager } from "@/components/lists/list-pager";
import { SelectableList } from "@/components/lists/selectable-list";
import { ticksOf } from "@/components/lists/ticks";
import { UndoNotice } from "@/components/lists/undo-notice";
import type { BulkAction } from "@/components/lists/use-bulk-action";
import { TaskMenu } from "@/components/projects/task-menu";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/actions/define-action";
import type { UndoableChange } from "@/lib/bulk/schema";
import type { Page } from "@/lib/lists/page";
import type { TaskRow } from "@/lib/tasks/queries";
import { formatHoursDecimal } from "@/lib/time/duration";

interface TaskPanelProps {
  projectId: string;
  tasks: Page<TaskRow>;
  tasksAfter: string | undefined;
  undoable: UndoableChange | null;
  /** False: for reading only. */
  actions:
    | (ComponentProps<typeof TaskMenu>["actions"] & {
        add: FormAction<void>;
        archiveMany: BulkAction;
        undoMany: BulkAction;
      })
    | false;
}

export function TaskPanel({ projectId, tasks, tasksAfter, undoable, actions }: TaskPanelProps) {
  const t = useTranslations();
  const locale = useLocale();
  const add = actions && (
    <NameButton
      size="sm"
      label={t("projects.addTask")}
      nameLabel={t("projects.taskName")}
      action={actions.add}
      fields={{ projectId }}
    />
  );
  return (
    <Panel flush title={t("projects.tasks")} aside={add}>
      <SelectableList
        ids={tasks.rows.map(({ id }) => id)}
        actions={
          actions && <ArchiveButtons noun="task" shows="both" archive={actions.archiveMany} undo={actions.undoMany} />
        }
      >
        {undoable && actions && (
          <div className="px-4 pt-2">
            <UndoNotice change={undoable} undo={actions.undoMany} />
          </div>
        )}
        {tasks.rows.length > 0 ? (
          <Table
            select={actions ? ticksOf(tasks.rows, ({ name }) => name) : undefined}
            caption={t("projects.tasks")}
            rows={tasks.rows}
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
              ...(actions
                ? [
                    {
                      id: "menu",
                      header: t("common.more"),
                      headerHidden: true,
                      numeric: true,
                      cell: (task: TaskRow) => <TaskMenu task={task} actions={actions} />,
                    },
                  ]
                : []),
            ]}
          />
        ) : (
          <EmptyState icon={<Icon of={ListTodo} />} title={t("projects.noTasksTitle")}>
            {actions ? t("projects.noTasksHint") : t("projects.noTasksForReader")}
          </EmptyState>
        )}
      </SelectableList>
      <ListPager
        path={`/projects/${projectId}`}
        search={{ tasksAfter }}
        field="tasksAfter"
        nextAfter={tasks.nextAfter}
      />
    </Panel>
  );
}
