import { z } from "zod";
import type { AgencyReader } from "@/lib/access/read-as";
import type { AgencyWriter } from "@/lib/access/write-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { comparedTable } from "@/lib/restores/difference/compared-tables";
import type { FormerRow } from "@/lib/restores/difference/former-rows";
import type { Kind } from "@/lib/restores/difference-schema";

/** What was written, to be undone by. Before null: there was none. */
export type Written = { key: string; before: FormerRow | null; after: FormerRow };

const MEMBER_COLUMNS = ["id", "email", "name", "createdAt", "roles", "status", "deactivatedAt"];

/** Creates those that are not there. One that was made in the meantime is left alone. */
export async function insertRows(tx: AgencyWriter, kind: Kind, rows: readonly FormerRow[]): Promise<Written[]> {
  if (rows.length === 0) return [];
  const { table, key, columns, companions = [] } = comparedTable(kind);
  const names = kind === "member" ? MEMBER_COLUMNS : [...key, ...columns, ...companions];
  const inserted = await tx.$queryRaw(Prisma.sql`
    INSERT INTO ${name(table)} AS t (${list(names)})
    SELECT ${Prisma.join(names.map(given))} FROM json_populate_recordset(NULL::${name(table)}, ${JSON.stringify(rows)}::json) r
    ON CONFLICT (${list(key)}) DO NOTHING
    RETURNING ${keyOf(key)} AS "key", NULL::jsonb AS "before", to_jsonb(t) AS "after"`);
  return writtenSchema.parse(inserted);
}

/** Gives those that are there the values of then, where they differ. A running timer is left alone. */
export async function replaceRows(tx: AgencyWriter, kind: Kind, rows: readonly FormerRow[]): Promise<Written[]> {
  const { table, key, columns } = comparedTable(kind);
  if (rows.length === 0 || columns.length === 0) return [];
  const isEntry = kind === "time-entry";
  const replaced = await tx.$queryRaw(Prisma.sql`
    WITH r AS MATERIALIZED (
      SELECT * FROM json_populate_recordset(NULL::${name(table)}, ${JSON.stringify(rows)}::json)),
    b AS MATERIALIZED (
      SELECT t.* FROM ${name(table)} t JOIN r ON t."id" = r."id"
      WHERE (${list(columns, "t")}) IS DISTINCT FROM (${list(columns, "r")})
        ${isEntry ? Prisma.sql`AND t."durationSeconds" IS NOT NULL` : Prisma.empty}
      ORDER BY t."id" FOR UPDATE OF t)
    UPDATE ${name(table)} t SET ${Prisma.join(columns.map((column) => Prisma.raw(`"${column}" = r."${column}"`)))}
      ${isEntry ? Prisma.sql`, "version" = t."version" + 1, "updatedAt" = now()` : Prisma.empty}
    FROM r, b WHERE t."id" = r."id" AND b."id" = r."id"
    RETURNING ${keyOf(key)} AS "key", to_jsonb(b) AS "before", to_jsonb(t) AS "after"`);
  return writtenSchema.parse(replaced);
}

/** Which of the rows are there today, by their keys. */
export async function existingKeys(
  live: Pick<AgencyReader, "$queryRaw">,
  kind: Kind,
  rows: readonly FormerRow[],
): Promise<Set<string>> {
  const { table, key } = comparedTable(kind);
  const found = await live.$queryRaw(Prisma.sql`
    SELECT ${keyOf(key)} AS "key" FROM ${name(table)} t
    JOIN json_populate_recordset(NULL::${name(table)}, ${JSON.stringify(rows)}::json) r
      ON ${Prisma.join(
        key.map((column) => Prisma.raw(`t."${column}" = r."${column}"`)),
        " AND ",
      )}`);
  return new Set(keysSchema.parse(found).map((row) => row.key));
}

export function keyOfRow(kind: Kind, row: FormerRow): string {
  return comparedTable(kind)
    .key.map((column) => String(row[column]))
    .join(":");
}

function name(table: string): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}

function list(columns: readonly string[], of?: string): Prisma.Sql {
  return Prisma.raw(columns.map((column) => `${of ? `${of}.` : ""}"${column}"`).join(", "));
}

/** A version goes up, so that nobody's open page takes the record for the one it knew. */
function given(column: string): Prisma.Sql {
  if (column === "version") return Prisma.sql`r."version" + 1`;
  return column === "updatedAt" ? Prisma.sql`now()` : Prisma.raw(`r."${column}"`);
}

function keyOf(key: readonly string[]): Prisma.Sql {
  return Prisma.raw(key.map((column) => `t."${column}"::text`).join(" || ':' || "));
}

const rowSchema = z.record(z.string(), z.unknown());
const writtenSchema = z.array(z.object({ key: z.string(), before: rowSchema.nullable(), after: rowSchema }));
const keysSchema = z.array(z.object({ key: z.string() }));
