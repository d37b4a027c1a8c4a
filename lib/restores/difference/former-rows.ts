import { z } from "zod";
import type { BesideReader } from "@/lib/access/read-beside-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { Chosen } from "@/lib/restores/difference/chosen";
import { comparedTable } from "@/lib/restores/difference/compared-tables";
import { takeable } from "@/lib/restores/difference/matching";
import type { Kind, Part } from "@/lib/restores/difference-schema";

/** A row as it was then, as PostgreSQL writes it in JSON. */
export type FormerRow = Record<string, unknown>;

const ENTRIES_AT_ONCE = 2_000;

/** The rows of the chosen records, but for time entries, and of the members who are needed and gone. */
export async function loadFormerRows(side: BesideReader, keys: Chosen["keys"]): Promise<Map<Kind, FormerRow[]>> {
  const rows = new Map<Kind, FormerRow[]>();
  for (const [kind, wanted] of keys) rows.set(kind, await loadKind(side, kind, [...wanted]));
  return rows;
}

/** The chosen time entries, so many at once that memory stays bounded. */
export async function* formerEntries(side: BesideReader, part: Part): AsyncGenerator<FormerRow[]> {
  let after = 0n;
  while (true) {
    const rows = entriesSchema.parse(
      await side.$queryRaw(Prisma.sql`
        SELECT d."position", to_jsonb(t) AS "row" FROM live.difference d JOIN "TimeEntry" t ON t."id" = d."key"::uuid
        WHERE ${takeable(part)} AND d."kind" = 'time-entry' AND d."position" > ${after}
        ORDER BY d."position" LIMIT ${ENTRIES_AT_ONCE}`),
    );
    if (rows.length === 0) return;
    yield rows.map(({ row }) => row);
    after = rows.at(-1)?.position ?? after;
  }
}

async function loadKind(side: BesideReader, kind: Kind, keys: string[]): Promise<FormerRow[]> {
  const { table, key } = comparedTable(kind);
  const name = Prisma.raw(key.map((column) => `t."${column}"::text`).join(" || ':' || "));
  // The first column is indexed; the whole key is not, as text.
  const first = Prisma.raw(`t."${key[0]}"`);
  const rows = await side.$queryRaw(Prisma.sql`
    SELECT to_jsonb(t) AS "row" FROM ${Prisma.raw(`"${table}"`)} t
    WHERE ${first} = ANY (${keys.map((text) => text.split(":")[0] ?? "")}::uuid[]) AND ${name} = ANY (${keys})`);
  return rowsSchema.parse(rows).map(({ row }) => row);
}

const rowSchema = z.record(z.string(), z.unknown());
const rowsSchema = z.array(z.object({ row: rowSchema }));
const entriesSchema = z.array(z.object({ position: z.bigint(), row: rowSchema }));
