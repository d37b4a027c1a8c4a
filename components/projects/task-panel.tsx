import { ListTodo } from "lucide";
import { NameButton } from "@/components/forms/name-button";
import { ArchiveButtons } from "@/components/lists/archive-buttons";
import { ListPager } from "@/components/lists/list-pager";
import { SelectableList } from "@/components/lists/selectable-list";
import { UndoNotice } from "@/components/lists/undo-notice";
import type { BulkAction } from "@/components/lists/use-bulk-action";
import type { TaskMenuActions } from "@/components/projects/task-menu";
import { TaskTable } from "@/components/projects/task-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/actions/define-action";
import type { UndoableChange } from "@/lib/bulk/schema";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Page } from "@/lib/lists/page";
import type { TaskRow } from "@/lib/tasks/queries";

interface TaskPanelProps {
  projectId: string;
  tasks: Page<TaskRow>;
  tasksAfter: string | undefined;
  undoable: UndoableChange | null;
  /** False: for reading only. */
  actions:
    | (TaskMenuActions & {
        add: FormAction<void>;
        archiveMany: BulkAction;
        undoMany: BulkAction;
      })
    | false;
}

export function TaskPanel({ projectId, tasks, tasksAfter, undoable, actions }: TaskPanelProps) {
  const t = useTranslations();
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
          <TaskTable rows={tasks.rows} actions={actions} />
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
