import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { ImportIdInput, LineFilter, ListLinesInput } from "@/lib/imports/input-schema";
import { type ImportLine, importLineSchema } from "@/lib/imports/lines-schema";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { everyWordIn } from "@/lib/lists/search";

export type ImportLineRow = ImportLine & { id: string };

/** A page of the file's lines with what becomes of each; equal ones as they stand in the file. */
export async function listLines(actor: Actor, input: ImportIdInput & ListLinesInput): Promise<Page<ImportLineRow>> {
  const { id, show, q } = input;
  const rows = await readAs(actor, "import:run").$queryRaw(Prisma.sql`
    SELECT l."line", l."outcome"::text AS "outcome", l."reason", l."shown" FROM "ImportLine" l
    WHERE l."batchId" = ${id}::uuid AND ${FILTERS[show]} AND ${everyWordIn(TEXT, q)} AND ${behind(input)}
    ORDER BY ${SORT_KEYS[input.sort]}, l."line" LIMIT ${PAGE_ROWS + 1}`);
  return pageOf(linesSchema.parse(rows).map((line) => ({ ...line, id: String(line.line) })));
}

const linesSchema = z.array(importLineSchema);

const FILTERS: Record<LineFilter, Prisma.Sql> = {
  all: Prisma.sql`TRUE`,
  problem: Prisma.sql`l."outcome" = 'problem'`,
  wait: Prisma.sql`l."outcome" = 'wait'`,
  skip: Prisma.sql`l."outcome" = 'skip'`,
  import: Prisma.sql`l."outcome" = 'import'`,
  notice: Prisma.sql`(l."outcome" = 'import' AND l."reason" IS NOT NULL)`,
};

/** What is shown of a line in words. */
const TEXT = Prisma.sql`concat_ws(' ', l."shown" ->> 'person', l."shown" ->> 'client', l."shown" ->> 'project',
  l."shown" ->> 'task', l."shown" ->> 'note', l."shown" ->> 'column', l."shown" ->> 'value')`;

const DAY = Prisma.sql`((l."shown" ->> 'day')::date - date '1970-01-01')`;

/** What could not be read has no day and no duration, and comes last. */
const SORT_KEYS: Record<ListLinesInput["sort"], Prisma.Sql> = {
  line: Prisma.sql`l."line"`,
  newest: Prisma.sql`coalesce(-${DAY}, 1000000)`,
  oldest: Prisma.sql`coalesce(${DAY}, 1000000)`,
  longest: Prisma.sql`coalesce(-(l."shown" ->> 'durationSeconds')::float8, 1)`,
};

function behind({ id, sort, after }: ImportIdInput & ListLinesInput): Prisma.Sql {
  if (after === undefined) return Prisma.sql`TRUE`;
  const line = Number(after);
  // A file's own order is an index's, also on its last page.
  if (sort === "line") return Prisma.sql`l."line" > ${line}`;
  const key = SORT_KEYS[sort];
  return Prisma.sql`(${key}, l."line") > (
    SELECT ${key}, l."line" FROM "ImportLine" l WHERE l."batchId" = ${id}::uuid AND l."line" = ${line})`;
}
