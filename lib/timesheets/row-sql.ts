import { z } from "zod";
import { type Actor, can } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";

export const rowViewSchema = z.object({
  projectId: z.string(),
  taskId: z.string().nullable(),
  activityId: z.string().nullable(),
  projectName: z.string(),
  projectColor: z.number(),
  clientName: z.string().nullable(),
  taskName: z.string().nullable(),
  activityName: z.string().nullable(),
  billableDefault: z.boolean(),
  isOpen: z.boolean(),
  isProjectOpen: z.boolean(),
});

/** The columns of a row view, for SQL that has its ids in "r" and joins what `namedRows` joins. */
export const rowColumns = Prisma.sql`
  r."projectId", r."taskId", r."activityId",
  p."name" AS "projectName", p."color" AS "projectColor", c."name" AS "clientName", t."name" AS "taskName",
  a."name" AS "activityName", p."billableDefault"`;

export const namedRows = Prisma.sql`
  JOIN "Project" p ON p."id" = r."projectId"
  LEFT JOIN "Client" c ON c."id" = p."clientId"
  LEFT JOIN "Task" t ON t."id" = r."taskId"
  LEFT JOIN "Activity" a ON a."id" = r."activityId"`;

/** What `requireRecordable` asks before time is recorded, so that a page can tell before one types. */
export function isOpenFor(actor: Actor): Prisma.Sql {
  return Prisma.sql`(
    ${isProjectOpenFor(actor)} AND t."archivedAt" IS NULL AND a."archivedAt" IS NULL
    AND (r."activityId" IS NULL
      OR NOT EXISTS (SELECT FROM "ProjectActivity" pa WHERE pa."projectId" = p."id")
      OR EXISTS (
        SELECT FROM "ProjectActivity" pa WHERE pa."projectId" = p."id" AND pa."activityId" = r."activityId")))`;
}

/** What `requireOpenProject` asks before what is recorded is changed. */
export function isProjectOpenFor(actor: Actor): Prisma.Sql {
  if (!can(actor, "time-entry:write:own")) return Prisma.sql`FALSE`;
  if (can(actor, "project:write")) return Prisma.sql`p."archivedAt" IS NULL`;
  return Prisma.sql`(p."archivedAt" IS NULL AND (p."openToAll" OR EXISTS (
    SELECT FROM "ProjectMember" pm WHERE pm."projectId" = p."id" AND pm."memberId" = ${actor.memberId}::uuid)))`;
}
