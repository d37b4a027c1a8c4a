import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRow } from "@/lib/access/parse-rows";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/projects/policy";
import type { DeleteProjectInput } from "@/lib/projects/schema";

const deletionSchema = z.object({
  tasks: z.number(),
  entries: z.number(),
  seconds: z.number(),
  /** How many members lose recorded time. */
  members: z.number(),
  runningTimers: z.number(),
  favourites: z.number(),
  timesheetRows: z.number(),
});

export type ProjectDeletion = z.output<typeof deletionSchema>;

/** What would go with the project. */
export async function previewDeletion(actor: Actor, id: string): Promise<ProjectDeletion> {
  const reader = readAs(actor, "project:delete");
  const project = await reader.project.findFirst({ where: { id, AND: visibleTo(actor) }, select: { id: true } });
  if (!project) throw new DomainError("not-found");
  return countDeletion(reader, id);
}

/** Deletes the project with everything recorded on it. The event keeps what it was and how much went with it. */
export async function deleteProject(actor: Actor, { id, confirmation }: DeleteProjectInput): Promise<ProjectDeletion> {
  return writeAs(actor, "project:delete", async ({ tx, record }) => {
    // New entries wait from here on: the counts are what goes.
    await tx.$queryRaw`SELECT FROM "Project" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const project = await tx.project.findFirst({
      where: { id, AND: visibleTo(actor) },
      select: { name: true, client: { select: { name: true } } },
    });
    if (!project) throw new DomainError("not-found");
    if (confirmation.trim() !== project.name) throw new FieldError("confirmation", "confirmation");
    const deletion = await countDeletion(tx, id);
    await tx.timeEntry.deleteMany({ where: { projectId: id } });
    await tx.project.delete({ where: { id } });
    const detail = { name: project.name, client: project.client?.name ?? null, ...deletion };
    await record("project.deleted", { kind: "project", id }, detail);
    return deletion;
  });
}

async function countDeletion(reader: Pick<AgencyReader, "$queryRaw">, id: string): Promise<ProjectDeletion> {
  const projectId = Prisma.sql`"projectId" = ${id}::uuid`;
  const rows = await reader.$queryRaw(Prisma.sql`
    SELECT (SELECT count(*)::int FROM "Task" WHERE ${projectId}) AS "tasks",
           (SELECT count(*)::int FROM "Favourite" WHERE ${projectId}) AS "favourites",
           (SELECT count(*)::int FROM "TimesheetRow" WHERE ${projectId}) AS "timesheetRows",
           e.*
    FROM (
      SELECT count("durationSeconds")::int AS "entries", coalesce(sum("durationSeconds"), 0)::float8 AS "seconds",
             count(DISTINCT "memberId")::int AS "members",
             count(*) FILTER (WHERE "durationSeconds" IS NULL)::int AS "runningTimers"
      FROM "TimeEntry" WHERE ${projectId}
    ) e`);
  return parseRow(deletionSchema, rows);
}
