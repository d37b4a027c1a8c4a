import type { AgencyWriter } from "@/lib/access/write-as";
import { FieldError } from "@/lib/errors/domain-error";

type Difference = { added: string[]; removed: string[] };

/**
 * Puts members on the project and takes others off; null when that changes nothing. Who is deactivated may stay, but
 * not come.
 */
export async function changeMembers(
  tx: AgencyWriter,
  projectId: string,
  asked: { added: readonly string[]; removed: readonly string[] },
): Promise<Difference | null> {
  const rows = await tx.projectMember.findMany({
    where: { projectId, memberId: { in: [...asked.added, ...asked.removed] } },
    select: { memberId: true },
  });
  const assigned = new Set(rows.map(({ memberId }) => memberId));
  const added = [...new Set(asked.added)].filter((id) => !assigned.has(id));
  const removed = [...new Set(asked.removed)].filter((id) => assigned.has(id));
  if (added.length + removed.length === 0) return null;
  const assignable = await tx.member.count({ where: { id: { in: added }, status: { not: "deactivated" } } });
  if (assignable < added.length) throw new FieldError("addedMemberIds", "invalid");
  await tx.projectMember.deleteMany({ where: { projectId, memberId: { in: removed } } });
  await tx.projectMember.createMany({ data: added.map((memberId) => ({ projectId, memberId })), skipDuplicates: true });
  return { added, removed };
}

/** Lets the project offer exactly these activities; null when it did. An archived one may stay, but not come. */
export async function replaceActivities(
  tx: AgencyWriter,
  projectId: string,
  activityIds: readonly string[],
): Promise<Difference | null> {
  const rows = await tx.projectActivity.findMany({ where: { projectId }, select: { activityId: true } });
  const difference = differenceBetween(
    rows.map(({ activityId }) => activityId),
    activityIds,
  );
  if (!difference) return null;
  const { added, removed } = difference;
  const offerable = await tx.activity.count({ where: { id: { in: added }, archivedAt: null } });
  if (offerable < added.length) throw new FieldError("activityIds", "invalid");
  await tx.projectActivity.deleteMany({ where: { projectId, activityId: { in: removed } } });
  await tx.projectActivity.createMany({
    data: added.map((activityId) => ({ projectId, activityId })),
    skipDuplicates: true,
  });
  return difference;
}

function differenceBetween(before: readonly string[], after: readonly string[]): Difference | null {
  const was = new Set(before);
  const is = new Set(after);
  const added = [...is].filter((id) => !was.has(id));
  const removed = [...was].filter((id) => !is.has(id));
  return added.length + removed.length > 0 ? { added, removed } : null;
}
