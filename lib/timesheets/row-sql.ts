import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";
import { recordableInSql } from "@/lib/recordables/policy";
import { addDays, type Day } from "@/lib/time/weeks";

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

/** The rows of a member's week that begins on `start`: those with entries, and those that were added empty. */
export function rowsOfWeek(memberId: string, start: Day): Prisma.Sql {
  const end = addDays(start, 6);
  return Prisma.sql`
    SELECT "projectId", "taskId", "activityId" FROM "TimeEntry"
    WHERE "memberId" = ${memberId}::uuid AND "day" BETWEEN ${start}::date AND ${end}::date
    UNION
    SELECT "projectId", "taskId", "activityId" FROM "TimesheetRow"
    WHERE "memberId" = ${memberId}::uuid AND "week" BETWEEN ${start}::date AND ${end}::date`;
}

export const namedRows = Prisma.sql`
  JOIN "Project" p ON p."id" = r."projectId"
  LEFT JOIN "Client" c ON c."id" = p."clientId"
  LEFT JOIN "Task" t ON t."id" = r."taskId"
  LEFT JOIN "Activity" a ON a."id" = r."activityId"`;

/** What `requireRecordable` asks before time is recorded, so that a page can tell before one types. */
export function isOpenFor(actor: Actor): Prisma.Sql {
  return Prisma.sql`(
    ${recordableInSql(actor)} AND t."archivedAt" IS NULL AND a."archivedAt" IS NULL
    AND (r."activityId" IS NULL
      OR NOT EXISTS (SELECT FROM "ProjectActivity" pa WHERE pa."projectId" = p."id")
      OR EXISTS (
        SELECT FROM "ProjectActivity" pa WHERE pa."projectId" = p."id" AND pa."activityId" = r."activityId")))`;
}
