import { Prisma } from "@/lib/db/generated/agency/client";
import type { Bucket, Dimension } from "@/lib/reports/schema";
import { NONE } from "@/lib/reports/schema";
import type { Slice, Source } from "@/lib/reports/sources";
import type { WeekStart } from "@/lib/time/weeks";
import { weekInSql } from "@/lib/time-entries/week-sql";

/** Stands for no id in SQL, so that rows of it are joined like all others. */
const NIL = Prisma.sql`'00000000-0000-0000-0000-000000000000'::uuid`;

/** Where a source "f" and the project "p" of each of its rows have what is grouped by. */
export const VALUES: Record<Dimension, Prisma.Sql> = {
  client: Prisma.sql`coalesce(p."clientId", ${NIL})`,
  project: Prisma.sql`f."projectId"`,
  task: Prisma.sql`coalesce(f."taskId", ${NIL})`,
  activity: Prisma.sql`coalesce(f."activityId", ${NIL})`,
  member: Prisma.sql`f."memberId"`,
  billable: Prisma.sql`f."billable"`,
};

/** The value of a row as addresses have it. */
export function keyInSql(dimension: Dimension, value: Prisma.Sql): Prisma.Sql {
  return dimension === "billable"
    ? Prisma.sql`CASE WHEN ${value} THEN 'yes' ELSE 'no' END`
    : Prisma.sql`coalesce(nullif(${value}, ${NIL})::text, ${NONE}::text)`;
}

/** The other way round. */
export function valueInSql(dimension: Dimension, keys: readonly string[]): Prisma.Sql {
  if (dimension === "billable") return Prisma.sql`ANY (${keys.map((key) => key === "yes")}::boolean[])`;
  return Prisma.sql`ANY (array_replace(${[...keys]}::text[], ${NONE}::text, ${NIL}::text)::uuid[])`;
}

/** Holds for the rows of "f" and "p" whose value a query gives. */
export function isAmong(dimension: Dimension, query: Prisma.Sql): Prisma.Sql {
  const value = VALUES[dimension];
  // Kept totals are found by their ids: by those of an array one after another, where for a query all are read.
  const isFound = dimension === "project" || dimension === "member";
  return isFound ? Prisma.sql`${value} = ANY (ARRAY(${query}))` : Prisma.sql`${value} IN (${query})`;
}

/** The first day of the bucket that "day" is in. */
export function bucketInSql(by: Bucket, weekStart: WeekStart, { grain }: Source): Prisma.Sql {
  if (by === grain) return Prisma.sql`f."day"`;
  switch (by) {
    case "none":
      return Prisma.sql`NULL::date`;
    case "week":
      return weekInSql(Prisma.sql`f."day"`, weekStart);
    case "day":
      return Prisma.sql`f."day"`;
    case "month":
      return Prisma.sql`date_trunc('month', f."day"::timestamp)::date`;
    case "quarter":
      return Prisma.sql`date_trunc('quarter', f."day"::timestamp)::date`;
  }
}

/** Holds for the rows of "f" and "p" that are in the slice. */
export function isInSlice({ span, filters, scope }: Slice): Prisma.Sql {
  const { client, project, task, activity, member, billable } = filters;
  const conditions = [Prisma.sql`f."day" BETWEEN ${span.from}::date AND ${span.to}::date`];
  if (scope) conditions.push(Prisma.sql`f."memberId" = ${scope}::uuid`);
  if (client) conditions.push(isIdOrNone(Prisma.sql`p."clientId"`, client));
  if (project) conditions.push(Prisma.sql`f."projectId" = ${project}::uuid`);
  if (task) conditions.push(isIdOrNone(Prisma.sql`f."taskId"`, task));
  if (activity) conditions.push(isIdOrNone(Prisma.sql`f."activityId"`, activity));
  if (member) conditions.push(Prisma.sql`f."memberId" = ${member}::uuid`);
  if (billable) conditions.push(Prisma.sql`f."billable" = ${billable === "yes"}::boolean`);
  return Prisma.join(conditions, " AND ");
}

/** The project of each row, where it is asked for. */
export function projectJoin({ filters }: Slice, groups: readonly Dimension[]): Prisma.Sql {
  const isAsked = filters.client !== undefined || groups.includes("client");
  return isAsked ? Prisma.sql`JOIN "Project" p ON p."id" = f."projectId"` : Prisma.empty;
}

function isIdOrNone(column: Prisma.Sql, value: string): Prisma.Sql {
  return value === NONE ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${value}::uuid`;
}

/** "id", "name", "detail" and "color" of everything that a dimension's values can be; of tasks "projectId", too. */
export const NAMES: Record<Dimension, Prisma.Sql> = {
  client: Prisma.sql`(SELECT "id", "name", NULL::text AS "detail", NULL::int AS "color" FROM "Client")`,
  project: Prisma.sql`(
    SELECT p."id", p."name", c."name" AS "detail", p."color"
    FROM "Project" p LEFT JOIN "Client" c ON c."id" = p."clientId")`,
  task: Prisma.sql`(
    SELECT t."id", t."name", p."name" AS "detail", p."color", t."projectId"
    FROM "Task" t JOIN "Project" p ON p."id" = t."projectId")`,
  activity: Prisma.sql`(SELECT "id", "name", NULL::text AS "detail", NULL::int AS "color" FROM "Activity")`,
  member: Prisma.sql`(SELECT "id", "name", NULL::text AS "detail", NULL::int AS "color" FROM "Member")`,
  billable: Prisma.sql`(SELECT true AS "id", NULL::text AS "name", NULL::text AS "detail", NULL::int AS "color")`,
};
