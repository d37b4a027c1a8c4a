import { type Client, DatabaseError } from "pg";
import { asSnapshotError } from "@/lib/backups/as-snapshot-error";
import { beginBulkLoading } from "@/lib/backups/bulk-loading";
import { digestTables, loadTables, requireSame } from "@/lib/backups/load-tables";
import { type Manifest, rowsOf } from "@/lib/backups/manifest";
import { findStoredSnapshot, readSnapshot, type StoredSnapshot } from "@/lib/backups/open-snapshot";
import { withSession } from "@/lib/backups/session";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { readTables, type Table } from "@/lib/backups/tables";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { grantAppRole } from "@/lib/db/grants";
import { migrate, readMigrations } from "@/lib/db/migrate";
import { migrateAgencyDatabase, provisionEmptyDatabase } from "@/lib/db/provision";

type Options = {
  /** Told now and then, of as many rows as the manifest counts. */
  onProgress?: (rowsDone: number, rowsTotal: number) => Promise<void>;
  /** Brings the schema up to today's once everything has been compared. */
  migrateForward: boolean;
};

/**
 * Brings a stored snapshot into a database that is empty or not there yet, with the roles that the database's name
 * gives. All of it or nothing: only after the whole file was read, and what lies in the tables has been counted and
 * hashed against the manifest, is anything kept. Takes no lock: whoever loads holds the agency's.
 *
 * @throws SnapshotError; the target is then to be dropped
 */
export async function loadSnapshot(
  snapshotId: string,
  target: AgencyDatabase,
  { onProgress = async () => {}, migrateForward }: Options,
): Promise<{ rows: number; manifest: Manifest }> {
  const snapshot = await findStoredSnapshot(snapshotId);
  const { manifest } = snapshot;
  await requireKnownSchema(manifest);
  const rows = rowsOf(manifest);
  try {
    await provisionEmptyDatabase(target);
    await withSession(agencyConnection(target, "owner"), async (client) => {
      await requireEmpty(client);
      await migrate(agencyConnection(target, "owner"), "agency", { upTo: manifest.schemaVersion });
      await load(client, snapshot, (rowsDone) => onProgress(rowsDone, rows));
    });
    if (migrateForward) await migrateAgencyDatabase(target);
    else await grantAppRole(target);
  } catch (error) {
    throw isRefusedRow(error)
      ? new SnapshotError("differs", "The file holds a row that its table refuses.", { cause: error })
      : asSnapshotError(error);
  }
  return { rows, manifest };
}

/** SQLSTATE classes 22 and 23: a value that is none of its type, a constraint that does not hold. */
function isRefusedRow(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? "");
}

async function requireKnownSchema({ schemaVersion }: Manifest): Promise<void> {
  const known = (await readMigrations("agency")).map(({ name }) => name);
  if (known.includes(schemaVersion)) return;
  throw new SnapshotError(
    "schema-unknown",
    `The snapshot's schema ${schemaVersion} is of another Kontor, perhaps a newer one.`,
  );
}

async function requireEmpty(client: Client): Promise<void> {
  if ((await readTables(client)).length === 0) return;
  throw new SnapshotError("target-not-empty", "A snapshot is loaded into an empty database only.");
}

async function load(
  client: Client,
  snapshot: StoredSnapshot,
  onRows: (rowsDone: number) => Promise<void>,
): Promise<void> {
  const { manifest } = snapshot;
  const tables = await readTables(client);
  requireColumns(manifest, tables);
  await client.query("BEGIN");
  const migrations = await readMigrationNames(client);
  const finish = await beginBulkLoading(client, tables);
  requireSame(manifest.tables, await loadTables(client, tables, readSnapshot(snapshot), onRows), "In the file");
  await finish();
  requireSame(manifest.tables, await digestTables(client, tables), "After loading");
  if ((await readMigrationNames(client)) !== migrations) {
    throw new SnapshotError("differs", "The snapshot was made by other migrations than this Kontor has.");
  }
  await client.query("COMMIT");
  await client.query("ANALYZE");
}

/** By name and checksum; the ids and times are the snapshot's own. */
async function readMigrationNames(client: Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY 1, 2`,
  );
  return JSON.stringify(rows);
}

function requireColumns(manifest: Manifest, tables: Table[]): void {
  const shape = (list: { name: string; columns: string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]).sort());
  if (shape(manifest.tables) === shape(tables)) return;
  throw new SnapshotError("differs", "The snapshot's tables are not those of its schema.");
}
