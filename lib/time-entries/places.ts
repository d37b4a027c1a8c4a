import { type Actor, can } from "@/lib/access/actor";
import { mayDo } from "@/lib/access/permissions";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { Refusal } from "@/lib/bulk/schema";
import { recordableBy } from "@/lib/recordables/policy";
import type { LockedEntry } from "@/lib/time-entries/lock-entries";

/** What is known of a project when many entries are put on it, or taken from it. */
type Place = {
  openToAll: boolean;
  memberIds: ReadonlySet<string>;
  /** Null: all of the agency's. */
  activityIds: ReadonlySet<string> | null;
  /** Each with whether it is open. */
  tasks: ReadonlyMap<string, boolean>;
};

type Work = { projectId: string; taskId: string | null; activityId: string | null };

/** The projects on which the actor may record, of those that many entries touch. What is not among them is closed. */
export type Places = { projects: ReadonlyMap<string, Place>; activities: ReadonlyMap<string, boolean> };

export async function readPlaces(
  tx: AgencyWriter,
  actor: Actor,
  { projectIds, memberIds }: { projectIds: string[]; memberIds: string[] },
): Promise<Places> {
  const projects = await tx.project.findMany({
    where: { AND: [{ id: { in: projectIds } }, recordableBy(actor)] },
    select: {
      id: true,
      openToAll: true,
      members: { where: { memberId: { in: memberIds } }, select: { memberId: true } },
      activities: { select: { activityId: true } },
      tasks: { select: { id: true, archivedAt: true } },
    },
  });
  const activities = await tx.activity.findMany({ select: { id: true, archivedAt: true } });
  return {
    projects: new Map(
      projects.map(({ id, openToAll, members, activities: offered, tasks }) => [
        id,
        {
          openToAll,
          memberIds: new Set(members.map(({ memberId }) => memberId)),
          activityIds: offered.length > 0 ? new Set(offered.map(({ activityId }) => activityId)) : null,
          tasks: openness(tasks),
        },
      ]),
    ),
    activities: openness(activities),
  };
}

function openness(rows: { id: string; archivedAt: Date | null }[]): Map<string, boolean> {
  return new Map(rows.map(({ id, archivedAt }) => [id, archivedAt === null]));
}

/**
 * Why an entry cannot become `after`; null when it can. As for one entry (`requireRecordable`), and besides: whose time
 * it is must be able to record where it goes, whoever puts it there.
 */
export function obstacleToAssigning(
  actor: Actor,
  { projects, activities }: Places,
  entry: Pick<LockedEntry, "memberId" | "member"> & Work,
  after: Work,
): Refusal | null {
  if (entry.memberId !== actor.memberId && !can(actor, "time-entry:assign:all")) return "foreign";
  const target = projects.get(after.projectId);
  if (!projects.has(entry.projectId) || !target) return "closed";
  const isTaskNew = entry.projectId !== after.projectId || entry.taskId !== after.taskId;
  if (!isTaskNew && entry.activityId === after.activityId) return null;
  if (isTaskNew && after.taskId !== null && !target.tasks.get(after.taskId)) return "closed";
  const leadsAll = mayDo(entry.member.roles, "project:write");
  if (!leadsAll && !target.openToAll && !target.memberIds.has(entry.memberId)) return "not-assigned";
  if (after.activityId === null) return null;
  const isOffered = target.activityIds?.has(after.activityId) ?? true;
  return isOffered && activities.get(after.activityId) ? null : "activity";
}

/**
 * Why an entry cannot go back to where it was. Its task and activity may be closed by now, as they may for an entry
 * that is changed where it is; they must be there.
 */
export function obstacleToGoingBack(
  actor: Actor,
  { projects, activities }: Places,
  { memberId, from }: { memberId: string; from: string },
  to: Work,
): Refusal | null {
  if (memberId !== actor.memberId && !can(actor, "time-entry:assign:all")) return "foreign";
  const target = projects.get(to.projectId);
  if (!projects.has(from) || !target) return "closed";
  const isThere =
    (to.taskId === null || target.tasks.has(to.taskId)) && (to.activityId === null || activities.has(to.activityId));
  return isThere ? null : "gone";
}
