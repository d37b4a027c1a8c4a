import { text } from "node:stream/consumers";
import type { ReadFile } from "@/lib/backups/archive/read-archive";
import { MANIFEST_NAME } from "@/lib/backups/manifest";
import { SnapshotError } from "@/lib/backups/snapshot-error";

/** A table's CSV: to be read to its end before the next one. */
export type TableBytes = { name: string; bytes: AsyncIterable<Buffer> };

/**
 * Puts the parts of each table together, and passes by what lies beside the tables. The manifest is in the last place,
 * or there is none.
 */
export async function* joinParts(
  files: AsyncGenerator<ReadFile>,
  found: { manifest: string | null },
): AsyncGenerator<TableBytes> {
  let file = await next(files);
  const partsOf = async function* (table: string) {
    while (file && tableOf(file.name) === table) {
      yield* file.bytes;
      file = await next(files);
    }
  };
  try {
    while (file && file.name !== MANIFEST_NAME) {
      const name = tableOf(file.name);
      if (name) yield { name, bytes: partsOf(name) };
      else for await (const _ of partsOf(name));
    }
    if (!file) return;
    found.manifest = await text(file.bytes);
    if (await next(files)) throw new SnapshotError("not-a-snapshot", "Something comes after the file's manifest.");
  } finally {
    // Whoever gives up half way leaves nothing open.
    await files.return(undefined);
  }
}

async function next(files: AsyncGenerator<ReadFile>): Promise<ReadFile | null> {
  const { done, value } = await files.next();
  return done ? null : value;
}

/** Empty: it is no part of a table. */
const tableOf = (name: string) => /^([^/]+)\/\d{5}\.csv$/.exec(name)?.[1] ?? "";
