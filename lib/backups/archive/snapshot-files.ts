import type { Client } from "pg";
import { dumpTables } from "@/lib/backups/archive/dump-tables";
import type { ArchiveFile } from "@/lib/backups/archive/write-archive";
import { MANIFEST_NAME, type Manifest } from "@/lib/backups/manifest";
import type { Table } from "@/lib/backups/tables";

type Dump = {
  client: Client;
  tables: Table[];
  /** What comes before the tables. */
  others: ArchiveFile[];
  onRows: (rowsDone: number) => Promise<void>;
  /** Given once everything is in the archive. */
  onManifest: (manifest: Manifest) => void;
};

/** A snapshot's files in their order: the tables' parts, and last what tells that it is whole. */
export async function* snapshotFiles(
  head: Omit<Manifest, "tables">,
  { client, tables, others, onRows, onManifest }: Dump,
): AsyncGenerator<ArchiveFile> {
  yield* others;
  const manifest = { ...head, tables: yield* dumpTables(client, tables, onRows) };
  yield { name: MANIFEST_NAME, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
  onManifest(manifest);
}
