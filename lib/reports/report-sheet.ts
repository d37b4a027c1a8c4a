import type { Actor } from "@/lib/access/actor";
import { streamAs } from "@/lib/access/stream-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { type Column, columnsOf } from "@/lib/reports/columns";
import { sliceOf } from "@/lib/reports/entries";
import { cells } from "@/lib/reports/find-rows";
import type { Figures } from "@/lib/reports/report-schema";
import { together } from "@/lib/reports/rules";
import type { Dimension, ReportSearch } from "@/lib/reports/schema";
import { NAMES } from "@/lib/reports/sql";
import type { Cell, Sheet } from "@/lib/sheets/sheet";

type Found = readonly [...names: (string | null)[], cells: Record<string, number>, seconds: number];

/** All rows of a report's table, and below them their sum. */
export function reportSheet(actor: Actor, search: Omit<ReportSearch, "sort" | "after">): Sheet {
  const slice = sliceOf(actor, search);
  const { by, columns } = columnsOf(slice.span, search.by, actor.weekStart);
  const { group, below } = search;
  const groups = below && below !== group ? ([group, below] as const) : ([group] as const);
  const found = streamAs<Found>(
    actor,
    "report:read",
    rowsSql(cells({ slice, by, weekStart: actor.weekStart }, groups), groups),
  );
  const headers = groups.flatMap((dimension) => HEADERS[dimension]);
  return {
    name: "report",
    columns: [
      ...headers.map((header) => ({ header, kind: "text" as const })),
      { header: "duration", kind: "duration" },
      { header: "hours", kind: "hours" },
      ...columns.map(({ key }) => ({ header: `${by} ${key}`, kind: "duration" as const })),
    ],
    rows: withTotal(found, headers.length, columns),
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

async function* withTotal(found: AsyncGenerator<Found[]>, names: number, columns: readonly Column[]) {
  let total: Figures = { seconds: 0, cells: {} };
  const lineOf = (head: readonly Cell[], { seconds, cells }: Figures): Cell[] => [
    ...head,
    seconds,
    seconds,
    ...columns.map(({ key }) => cells[key] ?? 0),
  ];
  for await (const chunk of found) {
    const rows = chunk.map((row) => ({
      head: row.slice(0, names) as Cell[],
      figures: { cells: row[names] as Record<string, number>, seconds: row[names + 1] as number },
    }));
    total = together([total, ...rows.map(({ figures }) => figures)]);
    yield rows.map(({ head, figures }) => lineOf(head, figures));
  }
  yield [lineOf(["total", ...Array<null>(names - 1).fill(null)], total)];
}

const PLACES = [
  { of: Prisma.sql`"of0"`, names: Prisma.sql`"n0"` },
  { of: Prisma.sql`"of1"`, names: Prisma.sql`"n1"` },
] as const;

function rowsSql(cells: Prisma.Sql, groups: readonly Dimension[]): Prisma.Sql {
  const [first, second] = PLACES;
  const places = groups.length === 1 ? [first] : [first, second];
  const selected = groups.flatMap((group, index) => {
    const { of, names } = places[index] ?? first;
    if (group === "billable") return [Prisma.sql`CASE WHEN r.${of} THEN 'yes' ELSE 'no' END`];
    return HEADERS[group].length === 1
      ? [Prisma.sql`${names}."name"`]
      : [Prisma.sql`${names}."name"`, Prisma.sql`${names}."detail"`];
  });
  const joins = groups.map((group, index) => {
    const { of, names } = places[index] ?? first;
    return Prisma.sql`LEFT JOIN ${NAMES[group]} ${names} ON ${names}."id" = r.${of}`;
  });
  return Prisma.sql`
    WITH ${cells},
    "rows" AS (
      SELECT ${Prisma.join(places.map(({ of }) => of))}, json_object_agg(coalesce("column"::text, ''), "seconds") AS "cells",
             sum("seconds")::float8 AS "seconds"
      FROM "cells" GROUP BY ${Prisma.join(places.map(({ of }) => of))}
    )
    SELECT ${Prisma.join(selected)}, r."cells", r."seconds" FROM "rows" r ${Prisma.join(joins, " ")}
    ORDER BY ${Prisma.join(selected)}`;
}
