import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { visibleInSql } from "@/lib/projects/policy";

const taskRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  archived: z.boolean(),
  seconds: z.number(),
  /** Running timers count too: a task with one cannot be deleted. */
  entries: z.number(),
});

export type TaskRow = z.output<typeof taskRowSchema>;

/** A page of a project's tasks by name, the archived last, each with its sum over all time. */
export async function listTasks(actor: Actor, projectId: string, after?: string): Promise<Page<TaskRow>> {
  const rows = await readAs(actor, "project:read").$queryKept(Prisma.sql`
    WITH "cursor" AS (
      SELECT "archivedAt" IS NOT NULL AS "archived", "name", "id" FROM "Task" WHERE "id" = ${after ?? null}::uuid
    ),
    "listed" AS (
      SELECT t."id", t."projectId", t."name", t."archivedAt" IS NOT NULL AS "archived"
      FROM "Task" t JOIN "Project" p ON p."id" = t."projectId"
      WHERE t."projectId" = ${projectId}::uuid AND ${visibleInSql(actor)}
        AND (NOT EXISTS (SELECT FROM "cursor")
          OR (t."archivedAt" IS NOT NULL, t."name", t."id") > (SELECT "archived", "name", "id" FROM "cursor"))
      ORDER BY "archived", t."name", t."id" LIMIT ${PAGE_ROWS + 1}
    )
    SELECT l."id", l."name", l."archived", coalesce(s."seconds", 0)::float8 AS "seconds",
           coalesce(s."entries", 0)::int AS "entries"
    FROM "listed" l LEFT JOIN (
      SELECT "taskId", sum("durationSeconds") AS "seconds", count(*) AS "entries" FROM "TimeEntry"
      WHERE "projectId" = ${projectId}::uuid GROUP BY "taskId"
    ) s ON s."taskId" = l."id"
    ORDER BY l."archived", l."name", l."id"`);
  return pageOf(parseRows(taskRowSchema, rows));
}
