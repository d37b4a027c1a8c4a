import { type Actor, can } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";
import { visibleTo as visibleProject, visibleInSql as visibleProjectInSql } from "@/lib/projects/policy";

/** The clients that exist for the actor: all for who sees all projects, otherwise those of visible projects. */
export function visibleTo(actor: Actor): Prisma.ClientWhereInput {
  return can(actor, "project:read:all") ? {} : { projects: { some: visibleProject(actor) } };
}

/** The same rule for SQL in which the table "Client" is called "c". */
export function visibleInSql(actor: Actor): Prisma.Sql {
  if (can(actor, "project:read:all")) return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (
    SELECT FROM "Project" p WHERE p."clientId" = c."id" AND ${visibleProjectInSql(actor)})`;
}

/** The contacts that exist for the actor, at clients that do: guests see no other people's data. */
export function contactsVisibleTo(actor: Actor): Prisma.ContactWhereInput {
  return can(actor, "contact:read") ? { client: visibleTo(actor) } : { id: { in: [] } };
}
