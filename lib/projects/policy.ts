import { type Actor, can } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";

/** The projects that exist for the actor. */
export function visibleTo(actor: Actor): Prisma.ProjectWhereInput {
  const { scope, memberId } = scopeOf(actor);
  if (scope === "all") return {};
  if (scope === "none") return { id: { in: [] } };
  const assigned = { members: { some: { memberId } } };
  return scope === "assigned" ? assigned : { OR: [{ openToAll: true }, assigned] };
}

/** The same rule for SQL in which the table "Project" is called "p". */
export function visibleInSql(actor: Actor): Prisma.Sql {
  const { scope, memberId } = scopeOf(actor);
  if (scope === "all") return Prisma.sql`TRUE`;
  if (scope === "none") return Prisma.sql`FALSE`;
  const assigned = Prisma.sql`EXISTS (
    SELECT FROM "ProjectMember" pm WHERE pm."projectId" = p."id" AND pm."memberId" = ${memberId}::uuid)`;
  return scope === "assigned" ? assigned : Prisma.sql`(p."openToAll" OR ${assigned})`;
}

type Scope = { scope: "all" | "none"; memberId?: never } | { scope: "open" | "assigned"; memberId: string };

function scopeOf(actor: Actor): Scope {
  const { memberId } = actor;
  if (can(actor, "project:read:all")) return { scope: "all" };
  if (memberId === null) return { scope: "none" };
  if (can(actor, "project:read:open")) return { scope: "open", memberId };
  return can(actor, "project:read") ? { scope: "assigned", memberId } : { scope: "none" };
}
