import { createHash } from "node:crypto";
import type { Client } from "pg";
import { cutIntoParts } from "@/lib/backups/archive/cut-parts";
import type { ArchiveFile } from "@/lib/backups/archive/write-archive";
import type { SavedTable } from "@/lib/backups/manifest";
import { copyOut, type Table } from "@/lib/backups/tables";
import { copyOutOf } from "@/lib/db/copy-streams";
import { linesIn } from "@/lib/text/count-lines";

/** A tar wants to know sizes beforehand, and memory stays bounded. */
const PART_BYTES = 4 * 1024 * 1024;

/**
 * Every table as CSV, in parts `<Table>/00001.csv`, `<Table>/00002.csv` …, whose concatenation is the whole. To be used
 * in one transaction that stands at a moment.
 *
 * @returns what was dumped of each, for the manifest
 */
export async function* dumpTables(
  client: Client,
  tables: Table[],
  onRows: (rowsDone: number) => Promise<void> = async () => {},
): AsyncGenerator<ArchiveFile, SavedTable[]> {
  const saved: SavedTable[] = [];
  let rowsDone = 0;
  for (const table of tables) {
    const copy = copyOutOf(client, copyOut(table), { highWaterMark: 262_144 });
    // Given up half way, it fails once more when its connection ends: then nobody listens any more.
    copy.on("error", () => {});
    const hash = createHash("sha256");
    let [number, lines] = [0, 0];
    for await (const bytes of cutIntoParts(copy, PART_BYTES)) {
      hash.update(bytes);
      yield { name: `${table.name}/${String(++number).padStart(5, "0")}.csv`, bytes };
      lines += linesIn(bytes);
      await onRows(rowsDone + lines);
    }
    rowsDone += copy.rowCount;
    await onRows(rowsDone);
    saved.push({ name: table.name, columns: table.columns, rows: copy.rowCount, sha256: hash.digest("hex") });
  }
  return saved;
}
