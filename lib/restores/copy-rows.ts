import { pipeline } from "node:stream/promises";
import { type Client, escapeIdentifier } from "pg";
import { copyInto, copyOutOf } from "@/lib/db/copy-streams";

/** What a rule of the carrying over works on: today's data, and the data that were brought back. */
export type TwoDatabases = { live: Client; side: Client };

/**
 * Copies all rows of a table, or those that `where` names, into a table of the other database that has its columns.
 * As text, not binary: arrays of enums name their type by a number that differs from database to database.
 */
export async function copyRows(
  { live, side }: TwoDatabases,
  table: string,
  { into = table, where = "true" }: { into?: string; where?: string } = {},
): Promise<void> {
  const columns = await columnsOf(live, table);
  await pipeline(
    copyOutOf(live, `COPY (SELECT ${columns} FROM ${escapeIdentifier(table)} WHERE ${where}) TO STDOUT`),
    copyInto(side, `COPY ${escapeIdentifier(into)} (${columns}) FROM STDIN`),
  );
}

/** Makes an empty table that is gone with the transaction, and copies into it. */
export async function copyAside(databases: TwoDatabases, table: string, where?: string): Promise<string> {
  const aside = `carried_${table}`;
  await databases.side.query(
    `DROP TABLE IF EXISTS pg_temp.${escapeIdentifier(aside)};
     CREATE TEMPORARY TABLE ${escapeIdentifier(aside)} (LIKE public.${escapeIdentifier(table)}) ON COMMIT DROP`,
  );
  await copyRows(databases, table, { into: aside, where });
  return escapeIdentifier(aside);
}

/** In the order of one database, as two need not have the same. */
export async function columnsOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ column: string }>(
    `SELECT attname AS "column" FROM pg_attribute
     WHERE attrelid = ('public.' || quote_ident($1))::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows.map(({ column }) => escapeIdentifier(column)).join(", ");
}

export async function countRows(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${escapeIdentifier(table)}`);
  return Number(rows[0]?.count);
}
