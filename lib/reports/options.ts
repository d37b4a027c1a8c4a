import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { Option } from "@/lib/lists/option-search-schema";
import { everyWordIn } from "@/lib/lists/search";
import { NAMED_DIMENSIONS, type NamedDimension, type ReportOptionSearch } from "@/lib/reports/option-schema";
import { scopeOf } from "@/lib/reports/policy";
import { type Filters, NONE } from "@/lib/reports/schema";
import { NAMES } from "@/lib/reports/sql";

export type ChosenNames = Partial<Record<NamedDimension, Option>>;

const optionSchema = z.object({ dimension: z.enum(NAMED_DIMENSIONS), id: z.string(), name: z.string() });

/** What the values are called that filters have. Others' values do not exist. */
export async function findChosenNames(actor: Actor, filters: Filters): Promise<ChosenNames> {
  const reader = readAs(actor, "report:read");
  const scope = scopeOf(actor);
  const asked = NAMED_DIMENSIONS.filter((dimension) => filters[dimension] && filters[dimension] !== NONE).map(
    (dimension) => optionsSql(dimension, scope, Prisma.sql`o."id" = ${filters[dimension]}::uuid`),
  );
  if (asked.length === 0) return {};
  const rows = await reader.$queryRaw(Prisma.sql`${ownWork(scope)} ${Prisma.join(asked, " UNION ALL ")}`);
  return Object.fromEntries(parseRows(optionSchema, rows).map(({ dimension, ...option }) => [dimension, option]));
}

/** The first values by name that fit what was typed. */
export async function findReportOptions(
  actor: Actor,
  { dimension, project, q }: ReportOptionSearch,
): Promise<Option[]> {
  // Of all of an agency's tasks the first would say nothing: one types, or has chosen a project.
  if (dimension === "task" && !project && q === "") return [];
  const reader = readAs(actor, "report:read");
  const scope = scopeOf(actor);
  const isOfProject = dimension === "task" && project ? Prisma.sql`o."projectId" = ${project}::uuid` : Prisma.sql`TRUE`;
  const among = Prisma.sql`${isOfProject} AND ${everyWordIn(LABEL, q)}`;
  const rows = await reader.$queryRaw(
    Prisma.sql`${ownWork(scope)} SELECT * FROM ${optionsSql(dimension, scope, among)} "found" ORDER BY "name", "id"`,
  );
  return parseRows(optionSchema, rows).map(({ id, name }) => ({ id, name }));
}

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

function optionsSql(dimension: NamedDimension, scope: string | null, among: Prisma.Sql): Prisma.Sql {
  const exists = scope ? Prisma.sql`EXISTS (SELECT FROM "own" WHERE ${OWN[dimension]} = o."id")` : Prisma.sql`TRUE`;
  return Prisma.sql`(
    SELECT ${dimension}::text AS "dimension", o."id", ${LABEL} AS "name" FROM (
      SELECT * FROM ${NAMES[dimension]} o WHERE ${exists} AND ${among}
      ORDER BY o."name", o."detail" NULLS FIRST, o."id" LIMIT ${OPTIONS}
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
