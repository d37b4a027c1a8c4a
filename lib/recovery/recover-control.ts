import type { Client } from "pg";
import { joinParts, type TableBytes } from "@/lib/backups/archive/join-parts";
import { readArchive } from "@/lib/backups/archive/read-archive";
import { beginBulkLoading } from "@/lib/backups/bulk-loading";
import { digestTables, loadTables, requireSame } from "@/lib/backups/load-tables";
import { withSession } from "@/lib/backups/session";
import type { SnapshotStorage } from "@/lib/backups/storage/storage";
import { readTables } from "@/lib/backups/tables";
import { controlConnection } from "@/lib/db/control-connection";
import { migrate } from "@/lib/db/migrate";
import { endWhatWasOpen } from "@/lib/recovery/end-what-was-open";
import type { SavedInstallation } from "@/lib/recovery/newest-installation";

/** Whether nobody has ever been at home in this control database. */
export function isBare(): Promise<boolean> {
  return withSession(controlConnection(), async (client) => {
    const known = (await readTables(client)).map(({ name }) => name);
    for (const table of ["Agency", "Member"].filter((name) => known.includes(name))) {
      const { rowCount } = await client.query(`SELECT FROM public."${table}" LIMIT 1`);
      if (rowCount) return false;
    }
    return true;
  });
}

/**
 * Fills a bare control database with what was saved: in the schema of then, counted and hashed against the manifest,
 * wholly or not at all, and then brings the schema up to today's.
 */
export async function recoverControl(
  storage: SnapshotStorage,
  { name, manifest }: SavedInstallation,
  identity: string,
): Promise<void> {
  await withSession(controlConnection(), async (client) => {
    await empty(client);
    await migrate(controlConnection(), "control", { upTo: manifest.schemaVersion });
    const tables = await readTables(client);
    await client.query("BEGIN");
    const finish = await beginBulkLoading(client, tables);
    const source = tablesOf(storage, name, identity);
    requireSame(manifest.tables, await loadTables(client, tables, source, async () => {}), "In the file");
    await finish();
    requireSame(manifest.tables, await digestTables(client, tables), "After loading");
    await endWhatWasOpen(client);
    await client.query("COMMIT");
  });
  await migrate(controlConnection(), "control");
}

/** What a start or a recovery that was cut off has left: nobody's yet. The queue makes itself anew. */
async function empty(client: Client): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
}

/** Read a second time: the first reading has shown that it is whole. */
async function* tablesOf(storage: SnapshotStorage, name: string, identity: string): AsyncGenerator<TableBytes> {
  yield* joinParts(readArchive(await storage.get(name), identity), { manifest: null });
}
