import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { within } from "@/lib/restores/difference/matching";
import { openSide } from "@/lib/restores/difference/open-side";
import { CHANGES, type Change, type Dimension, KINDS, type Kind, type Part } from "@/lib/restores/difference-schema";

/** How many records were added, changed and deleted since, and of how many seconds of work. */
export type ChangeSums = Record<Change, { rows: number; secondsThen: number; secondsNow: number }>;

export type DifferenceSums = {
  total: ChangeSums;
  kinds: { kind: Kind; sums: ChangeSums }[];
  /** The newest months in which work differs, oldest first. */
  months: { month: string; sums: ChangeSums }[];
};

/** `id` of a month is its first day; null: of no client, project or member. */
export type GroupRow = { id: string; name: string | null; sums: ChangeSums };

const MONTHS_SHOWN = 12;

/** What differs, in figures: by kind and by month. */
export async function sumDifference(actor: Actor, { id, ...part }: Part & { id: string }): Promise<DifferenceSums> {
  const { reader } = await openSide(actor, id);
  const kinds = sumsSchema.parse(
    await reader.$queryRaw(Prisma.sql`
      SELECT d."kind" AS "id", d."change", ${SUMS} FROM live.sums d WHERE ${within(part)} GROUP BY 1, 2`),
  );
  const months = sumsSchema.parse(
    await reader.$queryRaw(Prisma.sql`
      WITH recent AS (
        SELECT DISTINCT d."month" FROM live.sums d
        WHERE ${within({ ...part, kind: "time-entry" })} AND d."month" IS NOT NULL ORDER BY 1 DESC LIMIT ${MONTHS_SHOWN})
      SELECT d."month"::text AS "id", d."change", ${SUMS} FROM live.sums d JOIN recent USING ("month")
      WHERE ${within({ ...part, kind: "time-entry" })} GROUP BY d."month", d."change" ORDER BY d."month"`),
  );
  const byKind = grouped(kinds);
  return {
    total: sumOf(kinds),
    kinds: KINDS.flatMap((kind) => {
      const sums = byKind.get(kind);
      return sums ? [{ kind, sums }] : [];
    }),
    months: [...grouped(months)].map(([month, sums]) => ({ month, sums })),
  };
}

const COLUMNS: Record<Dimension, Prisma.Sql> = {
  client: Prisma.sql`d."clientId"::text`,
  project: Prisma.sql`d."projectId"::text`,
  member: Prisma.sql`d."memberId"::text`,
  month: Prisma.sql`d."month"::text`,
};

/** The clients, projects, members or months that differ, most first; months newest first. */
export async function listGroups(
  actor: Actor,
  { id, by, after, ...part }: Part & { id: string; by: Dimension; after?: string },
): Promise<Page<GroupRow>> {
  const { reader } = await openSide(actor, id);
  const column = COLUMNS[by];
  const rank = by === "month" ? Prisma.sql`${column}` : Prisma.sql`lpad(sum(d."rows")::text, 12, '0')`;
  const rows = groupsSchema.parse(
    await reader.$queryRaw(Prisma.sql`
      WITH groups AS (
        SELECT ${column} AS "id", ${rank} AS "rank" FROM live.sums d
        WHERE ${within(part)} AND ${column} IS NOT NULL GROUP BY ${column}),
      page AS (
        SELECT * FROM groups
        WHERE ${after ?? null}::text IS NULL
          OR ("rank", "id") < (SELECT "rank", "id" FROM groups WHERE "id" = ${after ?? null})
        ORDER BY "rank" DESC, "id" DESC LIMIT ${PAGE_ROWS + 1})
      SELECT p."id", n."name", d."change", ${SUMS} FROM page p
      JOIN live.sums d ON ${column} = p."id"
      LEFT JOIN live.names n ON n."id"::text = p."id"
      WHERE ${within(part)} GROUP BY p."id", p."rank", n."name", d."change" ORDER BY p."rank" DESC, p."id" DESC`),
  );
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return pageOf([...grouped(rows)].map(([key, sums]) => ({ id: key, name: names.get(key) ?? null, sums })));
}

const SUMS = Prisma.sql`sum(d."rows")::float8 AS "rows", sum(d."secondsThen")::float8 AS "secondsThen",
  sum(d."secondsNow")::float8 AS "secondsNow"`;

const sumSchema = z.object({
  id: z.string(),
  change: z.enum(CHANGES),
  rows: z.number(),
  secondsThen: z.number(),
  secondsNow: z.number(),
});
const sumsSchema = z.array(sumSchema);
const groupsSchema = z.array(sumSchema.extend({ name: z.string().nullable() }));

type SumRow = z.output<typeof sumSchema>;

function grouped(rows: readonly SumRow[]): Map<string, ChangeSums> {
  const groups = new Map<string, SumRow[]>();
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row]);
  return new Map([...groups].map(([key, of]) => [key, sumOf(of)]));
}

function sumOf(rows: readonly SumRow[]): ChangeSums {
  const sums: ChangeSums = { added: { ...NONE }, changed: { ...NONE }, deleted: { ...NONE } };
  for (const { change, ...row } of rows) {
    sums[change].rows += row.rows;
    sums[change].secondsThen += row.secondsThen;
    sums[change].secondsNow += row.secondsNow;
  }
  return sums;
}

const NONE = { rows: 0, secondsThen: 0, secondsNow: 0 };
