import type { Actor } from "@/lib/access/actor";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { recordableBy } from "@/lib/recordables/policy";
import type { Recordable } from "@/lib/recordables/schema";

/**
 * For commands that put time on something: throws "project-closed" when the project is archived, unknown or not the
 * actor's to record on, the task archived or another project's, or the activity archived or not offered by it.
 */
export async function requireRecordable(
  tx: AgencyWriter,
  actor: Actor,
  { projectId, taskId, activityId }: Recordable,
): Promise<{ billableDefault: boolean }> {
  const project = await requireProject(
    tx,
    recordableBy(actor),
    { id: projectId },
    taskId === null ? {} : { tasks: { some: { id: taskId, archivedAt: null } } },
    activityId === null ? {} : { OR: [{ activities: { none: {} } }, { activities: { some: { activityId } } }] },
  );
  if (activityId === null) return project;
  const activity = await tx.activity.findFirst({ where: { id: activityId, archivedAt: null }, select: { id: true } });
  if (!activity) throw new DomainError("project-closed");
  return project;
}

/** For commands that change time recorded earlier: its task and activity may have been closed since, the project not. */
export async function requireOpenProject(tx: AgencyWriter, actor: Actor, projectId: string): Promise<void> {
  await requireProject(tx, recordableBy(actor), { id: projectId });
}

async function requireProject(tx: AgencyWriter, ...conditions: Prisma.ProjectWhereInput[]) {
  const project = await tx.project.findFirst({ where: { AND: conditions }, select: { billableDefault: true } });
  if (!project) throw new DomainError("project-closed");
  return project;
}
