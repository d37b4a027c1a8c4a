import { z } from "zod";
import { parseRows } from "@/lib/access/parse-rows";
import { controlClient } from "@/lib/db/control";
import { Prisma } from "@/lib/db/generated/control/client";
import { QUEUES, type QueueName } from "@/lib/jobs/boss";
import type { JobState } from "@/lib/operators/job-schema";

const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

const jobSchema = z.object({
  id: z.string(),
  queue: z.enum(QUEUE_NAMES),
  /** Whom it is about. Null: the installation, or every agency. */
  agencyId: z.string().nullable(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  /** Not before that. */
  dueAt: z.date(),
  attempts: z.number(),
  /** Where the log has what went wrong. */
  incident: z.string().nullable(),
});

const namedSchema = z.object({ name: z.enum(QUEUE_NAMES) });

export type JobRow = z.output<typeof jobSchema>;

const IN_STATE: Record<JobState, Prisma.Sql> = {
  failed: Prisma.sql`"state" = 'failed'`,
  active: Prisma.sql`"state" = 'active'`,
  waiting: Prisma.sql`"state" IN ('created', 'retry')`,
};

/** What the queue holds of one kind, the latest first. A queue that no worker has made yet is empty. */
export async function listQueuedJobs(state: JobState, most: number): Promise<JobRow[]> {
  if (!(await isQueueThere())) return [];
  const rows = await controlClient().$queryRaw`
    SELECT "id"::text, "name" AS "queue", "data" ->> 'agencyId' AS "agencyId", "created_on" AS "createdAt",
      "started_on" AS "startedAt", "completed_on" AS "endedAt", "start_after" AS "dueAt",
      "retry_count" + 1 AS "attempts", substring("output" ->> 'message' FROM 'incident ([[:alnum:]-]+)') AS "incident"
    FROM "pgboss"."job" WHERE ${IN_STATE[state]} AND "name" IN (${Prisma.join(QUEUE_NAMES)})
    ORDER BY coalesce("completed_on", "created_on") DESC, "id" DESC LIMIT ${most}`;
  return parseRows(jobSchema, rows);
}

/** How many of each kind there are. */
export async function countQueuedJobs(): Promise<Record<JobState, number>> {
  if (!(await isQueueThere())) return { failed: 0, active: 0, waiting: 0 };
  const rows = await controlClient().$queryRaw<Record<JobState, number>[]>`
    SELECT count(*) FILTER (WHERE ${IN_STATE.failed})::int AS "failed", count(*) FILTER (WHERE ${IN_STATE.active})::int AS "active",
      count(*) FILTER (WHERE ${IN_STATE.waiting})::int AS "waiting"
    FROM "pgboss"."job" WHERE "name" IN (${Prisma.join(QUEUE_NAMES)})`;
  return rows[0] ?? { failed: 0, active: 0, waiting: 0 };
}

/** Whether there is a failed job of that id, and in which queue. */
export async function findFailedJob(id: string): Promise<QueueName | null> {
  if (!(await isQueueThere())) return null;
  const rows = await controlClient().$queryRaw`
    SELECT "name" FROM "pgboss"."job" WHERE "id" = ${id}::uuid AND ${IN_STATE.failed}`;
  return parseRows(namedSchema, rows)[0]?.name ?? null;
}

async function isQueueThere(): Promise<boolean> {
  const rows = await controlClient().$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('pgboss.job') IS NOT NULL AS "isThere"`;
  return rows[0]?.isThere ?? false;
}
