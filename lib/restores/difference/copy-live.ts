import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { copyInto, copyOutOf } from "@/lib/db/copy-streams";
import { withClient } from "@/lib/db/with-client";
import { COMPARED_TABLES, type ComparedTable } from "@/lib/restores/difference/compared-tables";

const NEWLINE = 10;

/**
 * Brings today's records into temporary tables of a side database, which need not be on the same server: one state of
 * one moment, a stream that is nowhere in memory as a whole. `onRows` hears how many rows have come.
 */
export async function copyLive(
  live: AgencyDatabase,
  side: Client,
  onRows: (done: number, total: number) => void,
): Promise<void> {
  await withClient(agencyConnection(live, "app"), async (reader) => {
    await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const total = await countRows(reader);
    let done = 0;
    for (const table of COMPARED_TABLES) {
      await side.query(
        `CREATE TEMP TABLE "${table.table}" AS SELECT ${columnsOf(table)} FROM ${formerTable(table)} WITH NO DATA`,
      );
      const counted = counting((rows) => {
        done += rows;
        onRows(done, total);
      });
      await pipeline(
        copyOutOf(reader, `COPY (SELECT ${columnsOf(table)} FROM ${formerTable(table)}) TO STDOUT`),
        counted,
        copyInto(side, `COPY ${currentTable(table)} (${columnsOf(table)}) FROM STDIN`),
      );
      await side.query(`ANALYZE ${currentTable(table)}`);
    }
    await reader.query("COMMIT");
  });
}

/** The side database's own table: the state of then. */
export function formerTable({ table }: ComparedTable): string {
  return `public."${table}"`;
}

/** The copy of today's, which goes with the connection. */
export function currentTable({ table }: ComparedTable): string {
  return `pg_temp."${table}"`;
}

export function columnsOf({ key, columns }: ComparedTable): string {
  return [...key, ...columns].map((column) => `"${column}"`).join(", ");
}

async function countRows(reader: Client): Promise<number> {
  const counts = COMPARED_TABLES.map((table) => `(SELECT count(*) FROM ${formerTable(table)})`);
  const { rows } = await reader.query<{ total: string }>(`SELECT ${counts.join(" + ")} AS total`);
  return Number(rows[0]?.total ?? 0);
}

/** In COPY's text format a line is a row: line breaks within values are written as \n. */
function counting(onRows: (rows: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      let rows = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
      onRows(rows);
      next(null, chunk);
    },
  });
}
