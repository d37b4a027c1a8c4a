import type { z } from "zod";
import { parseRows } from "@/lib/access/parse-rows";
import type { AgencyReader } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS } from "@/lib/lists/page";
import { foundPartSchema, foundRowSchema, foundTotalSchema } from "@/lib/reports/report-schema";
import type { Bucket, Dimension, ReportSearch } from "@/lib/reports/schema";
import { type Slice, sourceOf } from "@/lib/reports/sources";
import { bucketInSql, isAmong, isInSlice, keyInSql, NAMES, projectJoin, VALUES, valueInSql } from "@/lib/reports/sql";
import type { WeekStart } from "@/lib/time/weeks";

export type Question = {
  slice: Slice;
  by: Bucket;
  weekStart: WeekStart;
  search: Pick<ReportSearch, "group" | "below" | "sort" | "after">;
};

/** The picture tells so many apart. */
const TOP_ROWS = 7;
/** Rows that are opened take more room. */
const OPENED_ROWS = 20;
const PARTS_SHOWN = 8;

type Found = { rows: z.output<typeof foundRowSchema>[]; total: z.output<typeof foundTotalSchema>; hasMore: boolean };

/**
 * A page of rows and the rows with the most hours, each with its columns, and the totals of all: one look at the source.
 * What adds up to nothing is no row.
 */
export async function findRows(reader: AgencyReader, question: Question): Promise<Found> {
  const { group, below, sort, after } = question.search;
  const pageRows = below ? OPENED_ROWS : PAGE_ROWS;
  const named = Prisma.sql`LEFT JOIN ${NAMES[group]} n ON n."id" = r."of0"`;
  const isByName = sort === "name";
  const first = isByName ? Prisma.sql`coalesce(lower(n."name"), '')` : Prisma.sql`-r."seconds"`;
  // Kept totals are read again for the few rows that are shown: cheaper than to hold the cells of all.
  const { isKept } = sourceOf({ ...question, groups: [group] });
  const isShown = isAmong(group, Prisma.sql`SELECT "of0" FROM "shown"`);
  const found = await reader.$queryRaw<{ kind: "row" | "total" }[]>(Prisma.sql`
    WITH ${isKept ? sums(question) : Prisma.sql`${cells(question, [group])}, ${SUMS_OF_CELLS}`},
    "rows" AS (
      SELECT r."of0", r."seconds", ${first} AS "first" FROM "rowSums" r ${isByName ? named : Prisma.empty}
    ),
    "cursor" AS (
      SELECT "first", "of0" FROM "rows" WHERE ${keyInSql(group, Prisma.sql`"of0"`)} = ${after ?? null}::text
    ),
    "page" AS (
      SELECT "of0", row_number() OVER (ORDER BY "first", "of0")::int AS "place" FROM (
        SELECT "first", "of0" FROM "rows"
        WHERE NOT EXISTS (SELECT FROM "cursor") OR ("first", "of0") > (SELECT "first", "of0" FROM "cursor")
        ORDER BY "first", "of0" LIMIT ${pageRows + 1}
      ) "next"
    ),
    "top" AS (
      SELECT "of0", row_number() OVER (ORDER BY "seconds" DESC, "of0")::int AS "rank" FROM (
        SELECT "seconds", "of0" FROM "rows" ORDER BY "seconds" DESC, "of0" LIMIT ${TOP_ROWS}
      ) "most"
    ),
    "shown" AS (SELECT * FROM "page" FULL JOIN "top" USING ("of0"))
    ${isKept ? Prisma.sql`, ${cells(question, [group], isShown)}` : Prisma.empty}
    SELECT 'row' AS "kind", ${keyInSql(group, Prisma.sql`r."of0"`)} AS "key", n."name", n."detail", n."color",
           r."seconds", r."rank", r."place", NULL::int AS "rowCount", r."cells"
    FROM (
      SELECT "of0", "rank", "place", sum(c."seconds") AS "seconds", ${CELLS}
      FROM "shown" JOIN "cells" c USING ("of0") GROUP BY "of0", "rank", "place"
    ) r ${named}
    UNION ALL
    SELECT 'total', NULL, NULL, NULL, NULL, coalesce(sum(c."seconds"), 0), NULL, NULL,
           (SELECT count(*) FROM "rows")::int, ${CELLS}
    FROM "columns" c`);
  const rows = parseRows(
    foundRowSchema,
    found.filter(({ kind }) => kind === "row"),
  );
  const total = foundTotalSchema.parse(found.find(({ kind }) => kind === "total"));
  const isOver = ({ place }: { place: number | null }) => place !== null && place > pageRows;
  return { rows: rows.map((row) => (isOver(row) ? { ...row, place: null } : row)), total, hasMore: rows.some(isOver) };
}

/** What the rows of a page are made of: the largest parts of each, and how many it has. */
export async function findParts(
  reader: AgencyReader,
  question: Question,
  below: Dimension,
  keys: readonly string[],
): Promise<z.output<typeof foundPartSchema>[]> {
  const { group } = question.search;
  const isOfPage = Prisma.sql`${VALUES[group]} = ${valueInSql(group, keys)}`;
  const found = await reader.$queryRaw(Prisma.sql`
    WITH ${cells(question, [group, below], isOfPage)},
    "parts" AS (
      SELECT "of0", "of1", sum("seconds") AS "seconds" FROM "cells" GROUP BY 1, 2
    ),
    "ranked" AS (
      SELECT *, row_number() OVER (PARTITION BY "of0" ORDER BY "seconds" DESC, "of1")::int AS "rank",
             count(*) OVER (PARTITION BY "of0")::int AS "count"
      FROM "parts"
    )
    SELECT ${keyInSql(group, Prisma.sql`r."of0"`)} AS "of", ${keyInSql(below, Prisma.sql`r."of1"`)} AS "key",
           n."name", n."detail", n."color", r."seconds", r."count", ${CELLS}
    FROM "ranked" r JOIN "cells" c USING ("of0", "of1") LEFT JOIN ${NAMES[below]} n ON n."id" = r."of1"
    WHERE r."rank" <= ${PARTS_SHOWN}
    GROUP BY r."of0", r."of1", n."name", n."detail", n."color", r."seconds", r."count", r."rank"
    ORDER BY r."of0", r."rank"`);
  return parseRows(foundPartSchema, found);
}

const CELLS = Prisma.sql`
  coalesce(json_object_agg(c."column", c."seconds") FILTER (WHERE c."column" IS NOT NULL), '{}') AS "cells"`;

const SUMS_OF_CELLS = Prisma.sql`
  "rowSums" AS (SELECT "of0", sum("seconds") AS "seconds" FROM "cells" GROUP BY 1),
  "columns" AS (SELECT "column", sum("seconds") AS "seconds" FROM "cells" GROUP BY 1)`;

/** "rowSums" and "columns" without "cells": in one go over the source. */
function sums({ slice, by, weekStart, search: { group } }: Question): Prisma.Sql {
  const source = sourceOf({ slice, groups: [group], by });
  return Prisma.sql`"sums" AS MATERIALIZED (
      SELECT "of0", "column", grouping("of0") = 0 AS "isRow", sum("seconds")::float8 AS "seconds"
      FROM (
        SELECT ${VALUES[group]} AS "of0", ${bucketInSql(by, weekStart, source)} AS "column", f."seconds"
        FROM ${source.rows} ${projectJoin(slice, [group])} WHERE ${isInSlice(slice)}
      ) "figures"
      GROUP BY GROUPING SETS (("of0"), ("column")) HAVING sum("seconds") > 0
    ),
    "rowSums" AS (SELECT "of0", "seconds" FROM "sums" WHERE "isRow"),
    "columns" AS (SELECT "column", "seconds" FROM "sums" WHERE NOT "isRow")`;
}

const OF_0 = Prisma.sql`"of0"`;
const OF_1 = Prisma.sql`"of1"`;

/** "cells": seconds by what is grouped by, "of0" and so on, and by column. */
export function cells(
  { slice, by, weekStart }: Omit<Question, "search">,
  groups: readonly Dimension[],
  also?: Prisma.Sql,
): Prisma.Sql {
  const values = groups.map((group, index) => Prisma.sql`${VALUES[group]} AS ${index === 0 ? OF_0 : OF_1}`);
  const condition = also ? Prisma.sql`${isInSlice(slice)} AND ${also}` : isInSlice(slice);
  const source = sourceOf({ slice, groups, by });
  return Prisma.sql`"cells" AS MATERIALIZED (
    SELECT ${Prisma.join(values)}, ${bucketInSql(by, weekStart, source)} AS "column", sum(f."seconds")::float8 AS "seconds"
    FROM ${source.rows} ${projectJoin(slice, groups)}
    WHERE ${condition} GROUP BY ${groups.length === 1 ? Prisma.sql`1, 2` : Prisma.sql`1, 2, 3`} HAVING sum(f."seconds") > 0
  )`;
}
