import { type Actor, can } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";

/** The open projects the actor may record time on: who leads projects on all, others on their own and the open ones. */
export function recordableBy(actor: Actor): Prisma.ProjectWhereInput {
  const { scope, memberId } = scopeOf(actor);
  if (scope === "none") return { id: { in: [] } };
  if (scope === "all") return { archivedAt: null };
  return { archivedAt: null, OR: [{ openToAll: true }, { members: { some: { memberId } } }] };
}

/** The same rule for SQL in which the table "Project" is called "p". */
export function recordableInSql(actor: Actor): Prisma.Sql {
  const { scope, memberId } = scopeOf(actor);
  if (scope === "none") return Prisma.sql`FALSE`;
  if (scope === "all") return Prisma.sql`p."archivedAt" IS NULL`;
  return Prisma.sql`(p."archivedAt" IS NULL AND (p."openToAll" OR EXISTS (
    SELECT FROM "ProjectMember" pm WHERE pm."projectId" = p."id" AND pm."memberId" = ${memberId}::uuid)))`;
}

type Scope = { scope: "all" | "none"; memberId?: never } | { scope: "open"; memberId: string };

function scopeOf(actor: Actor): Scope {
  const { memberId } = actor;
  if (memberId === null || !can(actor, "time-entry:write:own")) return { scope: "none" };
  return can(actor, "project:write") ? { scope: "all" } : { scope: "open", memberId };
}
