import { z } from "zod";
import { parseRow } from "@/lib/access/parse-rows";
import type { AgencyReader } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";

const removableSchema = z.object({
  clientIds: z.array(z.string()),
  projectIds: z.array(z.string()),
  taskIds: z.array(z.string()),
  memberIds: z.array(z.string()),
});

export type Removable = z.output<typeof removableSchema>;

/**
 * What an import created and nothing but the import uses: no other time, no other task of the project, no other project or
 * contact of the client, and of the members those with whom nothing has happened since.
 */
export async function findRemovable(reader: Pick<AgencyReader, "$queryRaw">, id: string): Promise<Removable> {
  const batchId = Prisma.sql`${id}::uuid`;
  const rows = await reader.$queryRaw(Prisma.sql`
    WITH "task" AS (
      SELECT t."id" FROM "Task" t WHERE t."importBatchId" = ${batchId} AND NOT EXISTS (
        SELECT FROM "TimeEntry" e WHERE e."taskId" = t."id" AND e."importBatchId" IS DISTINCT FROM ${batchId})
    ), "project" AS (
      SELECT p."id" FROM "Project" p WHERE p."importBatchId" = ${batchId}
        AND NOT EXISTS (
          SELECT FROM "TimeEntry" e WHERE e."projectId" = p."id" AND e."importBatchId" IS DISTINCT FROM ${batchId})
        AND NOT EXISTS (
          SELECT FROM "Task" t WHERE t."projectId" = p."id" AND t."importBatchId" IS DISTINCT FROM ${batchId})
    ), "client" AS (
      SELECT c."id" FROM "Client" c WHERE c."importBatchId" = ${batchId}
        AND NOT EXISTS (
          SELECT FROM "Project" p WHERE p."clientId" = c."id" AND p."id" NOT IN (SELECT "id" FROM "project"))
        AND NOT EXISTS (SELECT FROM "Contact" k WHERE k."clientId" = c."id")
    ), "member" AS (
      SELECT m."id" FROM "ImportBatch" b JOIN "Member" m ON m."id" = ANY (b."createdMemberIds")
      WHERE b."id" = ${batchId} AND m."status" = 'invited'
        AND NOT EXISTS (
          SELECT FROM "Event" v WHERE v."subjectKind" = 'member' AND v."subjectId" = m."id" AND v."action" <> 'member.imported')
        AND NOT EXISTS (
          SELECT FROM "TimeEntry" e WHERE e."memberId" = m."id" AND e."importBatchId" IS DISTINCT FROM ${batchId})
    )
    SELECT ARRAY(SELECT "id" FROM "client") AS "clientIds", ARRAY(SELECT "id" FROM "project") AS "projectIds",
           ARRAY(SELECT "id" FROM "task") AS "taskIds", ARRAY(SELECT "id" FROM "member") AS "memberIds"`);
  return parseRow(removableSchema, rows);
}
