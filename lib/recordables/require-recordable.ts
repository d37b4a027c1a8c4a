import type { Actor } from "@/lib/access/actor";
import type { AgencyWriter } from "@/lib/access/write-as";
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
  const project = await tx.project.findFirst({
    where: {
      AND: [
        { id: projectId },
        recordableBy(actor),
        taskId === null ? {} : { tasks: { some: { id: taskId, archivedAt: null } } },
        activityId === null ? {} : { OR: [{ activities: { none: {} } }, { activities: { some: { activityId } } }] },
      ],
    },
    select: { billableDefault: true },
  });
  const isActivityOpen =
    activityId === null || (await tx.activity.count({ where: { id: activityId, archivedAt: null } })) === 1;
  if (!project || !isActivityOpen) throw new DomainError("project-closed");
  return project;
}
