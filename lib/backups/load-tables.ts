import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { dumpTables } from "@/lib/backups/archive/dump-tables";
import type { TableBytes } from "@/lib/backups/archive/join-parts";
import type { Manifest } from "@/lib/backups/manifest";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { copyIn, type Table } from "@/lib/backups/tables";
import { copyInto } from "@/lib/db/copy-streams";

/** Copies every table in, and counts what came. */
export async function loadTables(
  client: Client,
  tables: Table[],
  source: AsyncIterable<TableBytes>,
  onRows: (rowsDone: number) => Promise<void>,
): Promise<Manifest["tables"]> {
  const loaded: Manifest["tables"] = [];
  let rowsDone = 0;
  for await (const { name, bytes } of source) {
    const table = tables.find((known) => known.name === name);
    if (!table) throw new SnapshotError("differs", `The file holds a table ${name}, which is not of its schema.`);
    const copy = copyInto(client, copyIn(table));
    copy.on("error", () => {});
    const hash = createHash("sha256");
    await pipeline(
      Readable.from(bytes, { objectMode: false }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      copy,
    );
    rowsDone += copy.rowCount;
    await onRows(rowsDone);
    loaded.push({ name, columns: table.columns, rows: copy.rowCount, sha256: hash.digest("hex") });
  }
  return loaded;
}

/** What lies in the database now, by the same way as it was saved. */
export async function digestTables(client: Client, tables: Table[]): Promise<Manifest["tables"]> {
  const dump = dumpTables(client, tables);
  for (;;) {
    const { done, value } = await dump.next();
    if (done) return value;
  }
}

/** @throws SnapshotError("differs") that names the first table whose rows or bytes are others */
export function requireSame(expected: Manifest["tables"], found: Manifest["tables"], where: string): void {
  for (const { name, rows, sha256 } of expected) {
    const table = found.find((each) => each.name === name);
    if (table?.rows === rows && table.sha256 === sha256) continue;
    const what = table
      ? `${table.rows} rows instead of ${rows}${table.rows === rows ? ", with other content" : ""}`
      : "no rows";
    throw new SnapshotError("differs", `${where}, the table ${name} has ${what}.`);
  }
  if (found.length !== expected.length) throw new SnapshotError("differs", `${where}, there are other tables.`);
}
