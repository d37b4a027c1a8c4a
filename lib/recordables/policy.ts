import { type Actor, can } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** The open projects the actor may record time on: who leads projects on all, others on their own and the open ones. */
export function recordableBy(actor: Actor): Prisma.ProjectWhereInput {
  const { memberId } = actor;
  if (memberId === null || !can(actor, "time-entry:write:own")) return { id: { in: [] } };
  if (can(actor, "project:write")) return { archivedAt: null };
  return { archivedAt: null, OR: [{ openToAll: true }, { members: { some: { memberId } } }] };
}
