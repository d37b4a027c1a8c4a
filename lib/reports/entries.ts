import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { PROJECT_COLORS } from "@/lib/projects/schema";
import { type Span, spanOf } from "@/lib/reports/periods";
import { scopeOf } from "@/lib/reports/policy";
import { type EntrySearch, type Filters, filtersOf } from "@/lib/reports/schema";
import { type Slice, sourceOf } from "@/lib/reports/sources";
import { isInSlice, projectJoin } from "@/lib/reports/sql";
import { now } from "@/lib/time/clock";
import { today } from "@/lib/time/zones";

const entrySchema = z.object({
  id: z.string(),
  day: z.string(),
  memberName: z.string(),
  projectName: z.string(),
  color: z.literal(PROJECT_COLORS),
  clientName: z.string().nullable(),
  taskName: z.string().nullable(),
  activityName: z.string().nullable(),
  note: z.string(),
  billable: z.boolean(),
  seconds: z.number(),
});

const sumSchema = z.object({ seconds: z.number(), entries: z.number() });

export type ReportEntry = z.output<typeof entrySchema>;
export type EntriesView = Page<ReportEntry> & { span: Span; sum: z.output<typeof sumSchema> };

/** A page of the entries behind a figure, and what all of them come to. */
export async function listReportEntries(actor: Actor, search: EntrySearch): Promise<EntriesView> {
  const reader = readAs(actor, "report:read");
  const slice = sliceOf(actor, search);
  // An index leads to the entries of one project or member, whatever the period.
  const isOfOne = slice.filters.project !== undefined || slice.filters.member !== undefined;
  const page = pageSql(slice, search);
  const [rows, sum] = await Promise.all([
    isOfOne ? reader.$queryKept(page) : reader.$queryRaw(page),
    sumEntries(reader, slice),
  ]);
  return { ...pageOf(parseRows(entrySchema, rows)), span: slice.span, sum };
}

/** What an address asks for, within what exists for the actor. */
export function sliceOf(actor: Actor, search: Filters & Pick<EntrySearch, "period" | "from" | "to">): Slice {
  const span = spanOf(search, today(actor.timeZone, now().getTime()), actor.weekStart);
  return { span, filters: filtersOf(search), scope: scopeOf(actor) };
}

type Sort = EntrySearch["sort"];

/** What entries are sorted by, then by id. `start` comes before all of them. */
const KEYS: Record<Sort, { key: Prisma.Sql; start: Prisma.Sql; isFalling: boolean }> = {
  newest: { key: Prisma.sql`"day"`, start: Prisma.sql`'infinity'::date`, isFalling: true },
  oldest: { key: Prisma.sql`"day"`, start: Prisma.sql`'-infinity'::date`, isFalling: false },
  longest: { key: Prisma.sql`"durationSeconds"`, start: Prisma.sql`2147483647`, isFalling: true },
};

function pageSql(slice: Slice, { sort, after }: Pick<EntrySearch, "sort" | "after">): Prisma.Sql {
  const { key, start, isFalling } = KEYS[sort];
  const direction = isFalling ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const isAfter = isFalling ? Prisma.sql`<` : Prisma.sql`>`;
  const order = Prisma.sql`f.${key} ${direction}, f."id" ${direction}`;
  // An entry that is gone meanwhile, or is another's, begins the list anew.
  const last = Prisma.sql`WITH "last" AS (
    SELECT coalesce(l.${key}, ${start}) AS "key", l."id" FROM (SELECT) "always" LEFT JOIN (
      SELECT f.* FROM "TimeEntry" f ${projectJoin(slice, [])} WHERE f."id" = ${after}::uuid AND ${isRecorded(slice)}
    ) l ON TRUE
  )`;
  // A bound of the key itself, too: read backwards, an index would else begin at the period's end.
  const isNext = Prisma.sql`AND f.${key} ${isAfter}= (SELECT "key" FROM "last")
    AND (f.${key}, f."id") ${isAfter} (SELECT "key", "id" FROM "last")`;
  return Prisma.sql`
    ${after ? last : Prisma.empty}
    SELECT f."id", f."day"::text AS "day", m."name" AS "memberName", j."name" AS "projectName", j."color",
           c."name" AS "clientName", t."name" AS "taskName", a."name" AS "activityName", f."note", f."billable",
           f."durationSeconds" AS "seconds"
    FROM (
      SELECT f.* FROM "TimeEntry" f ${projectJoin(slice, [])}
      WHERE ${isRecorded(slice)} ${after ? isNext : Prisma.empty} ORDER BY ${order} LIMIT ${PAGE_ROWS + 1}
    ) f ${NAMES_OF_ENTRY} ORDER BY ${order}`;
}

/** Everything that an entry "f" belongs to. */
export const NAMES_OF_ENTRY = Prisma.sql`
  JOIN "Member" m ON m."id" = f."memberId"
  JOIN "Project" j ON j."id" = f."projectId"
  LEFT JOIN "Client" c ON c."id" = j."clientId"
  LEFT JOIN "Task" t ON t."id" = f."taskId"
  LEFT JOIN "Activity" a ON a."id" = f."activityId"`;

/** Holds for the entries "f" of the slice; a running one has no duration yet. */
export function isRecorded(slice: Slice): Prisma.Sql {
  return Prisma.sql`f."durationSeconds" IS NOT NULL AND ${isInSlice(slice)}`;
}

/** How much time and how many entries a slice holds. */
export async function sumEntries(reader: AgencyReader, slice: Slice): Promise<z.output<typeof sumSchema>> {
  const source = sourceOf({ slice, groups: [], by: "none", countsEntries: true });
  const sums = await reader.$queryRaw(Prisma.sql`
    SELECT coalesce(sum(f."seconds"), 0)::float8 AS "seconds", coalesce(sum(f."entries"), 0)::int AS "entries"
    FROM ${source.rows} ${projectJoin(slice, [])} WHERE ${isInSlice(slice)}`);
  return z.tuple([sumSchema]).parse(sums)[0];
}
