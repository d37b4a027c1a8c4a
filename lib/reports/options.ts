import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { Option } from "@/lib/lists/option-search-schema";
import { everyWordIn } from "@/lib/lists/search";
import { NAMED_DIMENSIONS, type NamedDimension, type ReportOptionSearch } from "@/lib/reports/option-schema";
import { scopeOf } from "@/lib/reports/policy";
import { type Filters, NONE } from "@/lib/reports/schema";
import { NAMES } from "@/lib/reports/sql";

export type FilterOptions = Record<NamedDimension, { chosen: Option | null; first: Option[] }>;

/** The values that filters have now, and the first ones by name to choose from. Others' values do not exist. */
export async function listFilterOptions(actor: Actor, filters: Filters): Promise<FilterOptions> {
  const reader = readAs(actor, "report:read");
  const asked = NAMED_DIMENSIONS.map((dimension) => {
    const chosen = filters[dimension];
    // Tasks are searched, or chosen from one project's: all of an agency's would say nothing.
    const among =
      dimension === "task" ? Prisma.sql`o."projectId" = ${filters.project ?? null}::uuid` : Prisma.sql`TRUE`;
    return optionsSql(dimension, scopeOf(actor), among, chosen === NONE ? undefined : chosen);
  });
  const rows = optionsSchema.parse(
    await reader.$queryRaw(
      Prisma.sql`${ownWork(scopeOf(actor))} ${Prisma.join(asked, " UNION ALL ")} ORDER BY "name", "id"`,
    ),
  );
  const optionsOf = (dimension: NamedDimension) => {
    const options = rows.filter((row) => row.dimension === dimension).map(({ id, name }) => ({ id, name }));
    return { chosen: options.find(({ id }) => id === filters[dimension]) ?? null, first: options };
  };
  return Object.fromEntries(NAMED_DIMENSIONS.map((name) => [name, optionsOf(name)])) as FilterOptions;
}

/** The first values by name that fit what was typed. */
export async function findReportOptions(actor: Actor, { dimension, q }: ReportOptionSearch): Promise<Option[]> {
  const reader = readAs(actor, "report:read");
  const among = everyWordIn(LABEL, q ?? "");
  const scope = scopeOf(actor);
  const rows = await reader.$queryRaw(
    Prisma.sql`${ownWork(scope)} SELECT * FROM ${optionsSql(dimension, scope, among)} "found" ORDER BY "name", "id"`,
  );
  return optionsSchema.parse(rows).map(({ id, name }) => ({ id, name }));
}

const optionsSchema = z.array(z.object({ dimension: z.enum(NAMED_DIMENSIONS), id: z.string(), name: z.string() }));

const OPTIONS = 20;

/** "own": all that a member has ever recorded time on, for whom nothing else exists here. */
function ownWork(scope: string | null): Prisma.Sql {
  if (!scope) return Prisma.empty;
  return Prisma.sql`WITH "own" AS MATERIALIZED (
    SELECT DISTINCT t."memberId", t."projectId", p."clientId", t."taskId", t."activityId"
    FROM "TimeEntry" t JOIN "Project" p ON p."id" = t."projectId" WHERE t."memberId" = ${scope}::uuid
  )`;
}

/** Says of a project or task also whose it is. */
const LABEL = Prisma.sql`concat_ws(' · ', o."name", o."detail")`;

function optionsSql(dimension: NamedDimension, scope: string | null, among: Prisma.Sql, chosen?: string): Prisma.Sql {
  const exists = scope ? Prisma.sql`EXISTS (SELECT FROM "own" WHERE ${OWN[dimension]} = o."id")` : Prisma.sql`TRUE`;
  const isChosen = Prisma.sql`o."id" = ${chosen ?? null}::uuid`;
  return Prisma.sql`(
    SELECT ${dimension}::text AS "dimension", o."id", ${LABEL} AS "name" FROM (
      SELECT * FROM ${NAMES[dimension]} o WHERE ${exists} AND (${among} OR ${isChosen})
      ORDER BY ${isChosen} DESC NULLS LAST, o."name", o."detail" NULLS FIRST, o."id" LIMIT ${OPTIONS}
    ) o
  )`;
}

/** Which of what somebody works on a dimension names. */
const OWN: Record<NamedDimension, Prisma.Sql> = {
  client: Prisma.sql`"own"."clientId"`,
  project: Prisma.sql`"own"."projectId"`,
  task: Prisma.sql`"own"."taskId"`,
  activity: Prisma.sql`"own"."activityId"`,
  member: Prisma.sql`"own"."memberId"`,
};
