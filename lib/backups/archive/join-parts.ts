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
  while (file) {
    if (file.name === MANIFEST_NAME) {
      found.manifest = await text(file.bytes);
      file = await next(files);
      if (file) throw new SnapshotError("not-a-snapshot", "Something comes after its manifest");
      return;
    }
    const name = tableOf(file.name);
    let current: ReadFile | null = file;
    const bytes = (async function* () {
      while (current && tableOf(current.name) === name) {
        yield* current.bytes;
        current = await next(files);
      }
    })();
    if (name === "") for await (const _ of bytes);
    else yield { name, bytes };
    file = current;
  }
}

async function next(files: AsyncGenerator<ReadFile>): Promise<ReadFile | null> {
  const { done, value } = await files.next();
  return done ? null : value;
}

const tableOf = (name: string) => /^([^/]+)\/\d{5}\.csv$/.exec(name)?.[1] ?? "";
