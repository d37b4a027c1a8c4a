import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";
import { type Column, columnsOf } from "@/lib/reports/columns";
import { sliceOf } from "@/lib/reports/entries";
import { cells } from "@/lib/reports/find-rows";
import type { Dimension, ReportSearch } from "@/lib/reports/schema";
import { NAMES } from "@/lib/reports/sql";
import type { Sheet } from "@/lib/sheets/sheet";

/** All rows of a report's table, and below them their sum. */
export function reportSheet(actor: Actor, search: Omit<ReportSearch, "sort" | "after">): Sheet {
  const slice = sliceOf(actor, search);
  const { weekStart } = actor;
  const { by, columns } = columnsOf(slice.span, search.by, weekStart);
  const { group, below } = search;
  const groups = below && below !== group ? ([group, below] as const) : ([group] as const);
  return {
    name: "report",
    columns: [
      ...groups.flatMap((dimension) => HEADERS[dimension]).map((header) => ({ header, kind: "text" as const })),
      { header: "duration", kind: "duration" },
      { header: "hours", kind: "hours" },
      ...columns.map(({ key }) => ({ header: `${by} ${key}`, kind: "duration" as const })),
    ],
    query: rowsSql(cells({ slice, by, weekStart }, groups), groups, columns),
  };
}

/** Projects are known by their client, tasks by their project. */
const HEADERS: Record<Dimension, readonly string[]> = {
  client: ["client"],
  project: ["project", "project's client"],
  task: ["task", "task's project"],
  activity: ["activity"],
  member: ["member"],
  billable: ["billable"],
};

const PLACES = [
  { of: Prisma.sql`r."of0"`, names: Prisma.sql`"n0"` },
  { of: Prisma.sql`r."of1"`, names: Prisma.sql`"n1"` },
] as const;

const IS_TOTAL = Prisma.sql`grouping(r."of0")`;

function rowsSql(cells: Prisma.Sql, groups: readonly Dimension[], columns: readonly Column[]): Prisma.Sql {
  const [first, second] = PLACES;
  const placed = groups.map((group, index) => ({ group, ...(index === 0 ? first : second) }));
  const names = placed.flatMap(({ group, of, names }) => {
    // In the line of the sum there is neither.
    if (group === "billable") return [Prisma.sql`CASE ${of} WHEN true THEN 'yes' WHEN false THEN 'no' END`];
    const detail = HEADERS[group].length === 1 ? [] : [Prisma.sql`${names}."detail"`];
    return [Prisma.sql`${names}."name"`, ...detail];
  });
  const [name = Prisma.empty, ...others] = names;
  const joins = placed.map(
    ({ group, of, names }) => Prisma.sql`LEFT JOIN ${NAMES[group]} ${names} ON ${names}."id" = ${of}`,
  );
  const keys = placed.map(({ of, names }) => Prisma.sql`${of}, ${names}."name", ${names}."detail"`);
  const sum = Prisma.sql`coalesce(sum(r."seconds"), 0)`;
  const figures = [sum, sum, ...columns.map(({ key }) => secondsIn(key))];
  return Prisma.sql`
    WITH ${cells}
    SELECT CASE WHEN ${IS_TOTAL} = 1 THEN 'total' ELSE ${name} END, ${Prisma.join([...others, ...figures])}
    FROM "cells" r ${Prisma.join(joins, " ")}
    GROUP BY GROUPING SETS ((${Prisma.join(keys)}), ()) ORDER BY ${Prisma.join([IS_TOTAL, ...names])}`;
}

/** The day is read once, and not for each cell. */
function secondsIn(key: string): Prisma.Sql {
  return Prisma.sql`coalesce(sum(r."seconds") FILTER (WHERE r."column" = (SELECT ${key}::date)), 0)`;
}
