import { z } from "zod";
import { type Actor, can } from "@/lib/access/actor";
import { parseRow, parseRows } from "@/lib/access/parse-rows";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { visibleInSql as projectVisibleInSql } from "@/lib/projects/policy";
import { findsAll, foundOn } from "@/lib/time-entries/found-sql";
import { visibleTo } from "@/lib/time-entries/policy";
import type { EntryFilterOptions, EntryRow, EntrySearch, EntryTotals } from "@/lib/time-entries/search-schema";

const rowSchema = z.object({
  id: z.string(),
  day: z.iso.date(),
  memberName: z.string(),
  taskName: z.string().nullable(),
  activityName: z.string().nullable(),
  note: z.string(),
  durationSeconds: z.number(),
  billable: z.boolean(),
}) satisfies z.ZodType<EntryRow>;

/** A page of a project's recorded entries: everybody's for who may read them, otherwise one's own. */
export async function listProjectEntries(
  actor: Actor,
  projectId: string,
  search: EntrySearch,
): Promise<Page<EntryRow>> {
  const reader = readAs(actor, "project:read");
  const { key, descending } = SORTS[search.sort];
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const order = Prisma.sql`${key} ${direction}, e."day" ${direction}, e."id" ${direction}`;
  const rows = await reader.$queryRaw(Prisma.sql`
    SELECT e."id", e."day"::text, m."name" AS "memberName", t."name" AS "taskName", a."name" AS "activityName",
           e."note", e."durationSeconds", e."billable"
    FROM (
      SELECT e.*, ${key} AS "key" ${foundOn(actor, projectId, search)} ${await behind(reader, actor, search)}
      ORDER BY ${order} LIMIT ${PAGE_ROWS + 1}
    ) e
    JOIN "Member" m ON m."id" = e."memberId" LEFT JOIN "Task" t ON t."id" = e."taskId"
    LEFT JOIN "Activity" a ON a."id" = e."activityId"
    ORDER BY e."key" ${direction}, e."day" ${direction}, e."id" ${direction}`);
  return pageOf(parseRows(rowSchema, rows));
}

/** What comes after the last row seen; from the beginning when that is not there any more, or never was the actor's to see. */
async function behind(reader: AgencyReader, actor: Actor, { after, sort }: EntrySearch): Promise<Prisma.Sql> {
  if (!after) return Prisma.empty;
  const last = await reader.timeEntry.findFirst({
    where: { AND: [{ id: after }, visibleTo(actor)] },
    select: { id: true },
  });
  if (!last) return Prisma.empty;
  const { key, descending } = SORTS[sort];
  const beyond = descending ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`AND (${key}, e."day", e."id") ${beyond} (
    SELECT ${key}, e."day", e."id" FROM "TimeEntry" e WHERE e."id" = ${after}::uuid)`;
}

const MEMBER_NAME = Prisma.sql`(SELECT m."name" FROM "Member" m WHERE m."id" = e."memberId")`;
const WORK_NAME = Prisma.sql`coalesce((SELECT t."name" FROM "Task" t WHERE t."id" = e."taskId"), '')`;

/** Rows of equal keys follow each other by day. */
const SORTS: Record<EntrySearch["sort"], { key: Prisma.Sql; descending: boolean }> = {
  newest: { key: Prisma.sql`e."day"`, descending: true },
  oldest: { key: Prisma.sql`e."day"`, descending: false },
  longest: { key: Prisma.sql`e."durationSeconds"`, descending: true },
  member: { key: MEMBER_NAME, descending: false },
  work: { key: WORK_NAME, descending: false },
};

const totalsSchema = z.object({ entries: z.number(), seconds: z.number(), billableSeconds: z.number() });

/** Of all entries found. Where nothing is left out, the kept sums say it without reading the entries. */
export async function sumProjectEntries(actor: Actor, projectId: string, search: EntrySearch): Promise<EntryTotals> {
  const reader = readAs(actor, "project:read");
  const isKept = can(actor, "time-entry:read:all") && findsAll(search);
  const rows = await reader.$queryRaw(
    isKept
      ? Prisma.sql`
        SELECT coalesce(sum("entries"), 0)::int AS "entries", coalesce(sum("seconds"), 0)::float8 AS "seconds",
               coalesce(sum("billableSeconds"), 0)::float8 AS "billableSeconds"
        FROM "ProjectMonth" WHERE "projectId" = ${projectId}::uuid`
      : Prisma.sql`
        SELECT count(*)::int AS "entries", coalesce(sum(e."durationSeconds"), 0)::float8 AS "seconds",
               coalesce(sum(e."durationSeconds") FILTER (WHERE e."billable"), 0)::float8 AS "billableSeconds"
        ${foundOn(actor, projectId, search)}`,
  );
  return parseRow(totalsSchema, rows);
}

const MOST_OPTIONS = 500;

/** Who and what a project's entries can be narrowed to. Nobody's names for who sees their own entries only. */
export async function findEntryFilters(actor: Actor, projectId: string): Promise<EntryFilterOptions> {
  const reader = readAs(actor, "project:read");
  const rows = await reader.$queryRaw(Prisma.sql`
    SELECT * FROM (
      (SELECT 'members' AS "kind", m."id", m."name" FROM "Member" m
       WHERE ${can(actor, "time-entry:read:all")} ORDER BY m."name" LIMIT ${MOST_OPTIONS})
      UNION ALL
      (SELECT 'tasks', t."id", t."name" FROM "Task" t JOIN "Project" p ON p."id" = t."projectId"
       WHERE p."id" = ${projectId}::uuid AND ${projectVisibleInSql(actor)} ORDER BY t."name" LIMIT ${MOST_OPTIONS})
      UNION ALL
      (SELECT 'activities', a."id", a."name" FROM "Activity" a ORDER BY a."name" LIMIT ${MOST_OPTIONS})
    ) o ORDER BY lower(o."name")`);
  const options = parseRows(optionSchema, rows);
  const of = (kind: keyof EntryFilterOptions) =>
    options.filter((option) => option.kind === kind).map(({ id, name }) => ({ id, name }));
  return { members: of("members"), tasks: of("tasks"), activities: of("activities") };
}

const optionSchema = z.object({ kind: z.enum(["members", "tasks", "activities"]), id: z.string(), name: z.string() });
