import { Pencil } from "lucide";
import { cache } from "react";
import { z } from "zod";
import { ClientMessages } from "@/components/i18n/client-messages";
import { BurnChart } from "@/components/projects/burn-chart";
import { EntryPanel } from "@/components/projects/entry-panel";
import { ProjectDetails } from "@/components/projects/project-details";
import { ProjectFigures } from "@/components/projects/project-figures";
import { ProjectMenu } from "@/components/projects/project-menu";
import { ProjectTitle } from "@/components/projects/project-title";
import { TaskPanel } from "@/components/projects/task-panel";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { recordTitle } from "@/lib/actions/record-title";
import { readBurn } from "@/lib/budgets/burn-queries";
import { findUndoable } from "@/lib/bulk/undo";
import { getTranslations } from "@/lib/i18n/get-words";
import { getProject, listLatestEntries } from "@/lib/projects/queries";
import { projectIdSchema } from "@/lib/projects/schema";
import { listTasks } from "@/lib/tasks/queries";
import { archiveProjectAction, restoreProjectAction } from "../actions";
import {
  addTaskAction,
  archiveTaskAction,
  archiveTasksAction,
  deleteTaskAction,
  renameTaskAction,
  restoreTaskAction,
  undoArchivingTasksAction,
} from "./actions";

const readProject = cache(getProject);

export const generateMetadata = recordTitle(projectIdSchema, readProject);

const taskActions = {
  add: addTaskAction,
  rename: renameTaskAction,
  archive: archiveTaskAction,
  restore: restoreTaskAction,
  remove: deleteTaskAction,
  archiveMany: archiveTasksAction,
  undoMany: undoArchivingTasksAction,
};

export default definePage({
  access: "project:read",
  params: projectIdSchema,
  search: z.object({ tasksAfter: z.uuid().optional().catch(undefined) }),
  render: async (actor, { id, tasksAfter }) => {
    const t = await getTranslations();
    const mayWrite = can(actor, "project:write");
    const [project, tasks, entries, undoable, burn] = await Promise.all([
      readProject(actor, id),
      listTasks(actor, id, tasksAfter),
      listLatestEntries(actor, id),
      mayWrite ? findUndoable(actor, ["task.archived", "task.restored"]) : null,
      readBurn(actor, id),
    ]);
    const { usedSeconds, billableSeconds, budgetSeconds } = project;
    const { openToAll, billableDefault, activities, members, memberCount } = project;
    return (
      <ClientMessages namespaces={["common", "lists", "projects"]}>
        <PageHeader
          breadcrumbs={{ label: t("common.back"), items: [{ label: t("projects.title"), href: "/projects" }] }}
          title={<ProjectTitle project={project} />}
          meta={
            <>
              {project.client ? (
                <Link href={`/clients/${project.client.id}`} className="rounded-sm hover:text-ink hover:underline">
                  {project.client.name}
                </Link>
              ) : (
                t("projects.internal")
              )}
              {project.archived && <Badge>{t("common.archived")}</Badge>}
            </>
          }
          actions={
            mayWrite && (
              <>
                <LinkButton href={`/projects/${id}/edit`} icon={<Icon of={Pencil} />}>
                  {t("common.edit")}
                </LinkButton>
                <ProjectMenu
                  project={{ id, name: project.name, archived: project.archived }}
                  archive={archiveProjectAction}
                  restore={restoreProjectAction}
                  mayDelete={can(actor, "project:delete")}
                />
              </>
            )
          }
        />
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
          <div className="grid min-w-0 gap-5">
            <Panel title={budgetSeconds === null ? t("projects.hours") : t("projects.budget")}>
              <ProjectFigures {...{ usedSeconds, billableSeconds, budgetSeconds }} />
            </Panel>
            <Panel title={budgetSeconds === null ? t("projects.byMonth") : t("projects.burn")}>
              <BurnChart sums={project.months} burn={burn} budgetSeconds={budgetSeconds} archived={project.archived} />
            </Panel>
            <TaskPanel
              projectId={id}
              tasks={tasks}
              tasksAfter={tasksAfter}
              undoable={undoable}
              actions={mayWrite && taskActions}
            />
            {(can(actor, "time-entry:read:own") || can(actor, "time-entry:read:all")) && (
              <EntryPanel
                allHref={`/projects/${id}/entries`}
                entries={entries}
                showsMember={can(actor, "time-entry:read:all")}
              />
            )}
          </div>
          <Panel title={t("projects.details")}>
            <ProjectDetails {...{ openToAll, billableDefault, activities, members, memberCount }} />
          </Panel>
        </div>
      </ClientMessages>
    );
  },
});
