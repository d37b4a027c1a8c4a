import { Readable } from "node:stream";
import { type Client, escapeIdentifier } from "pg";
import { snapshotFiles } from "@/lib/backups/archive/snapshot-files";
import { writeArchive } from "@/lib/backups/archive/write-archive";
import { asSnapshotError } from "@/lib/backups/as-snapshot-error";
import { failInterrupted, giveUp } from "@/lib/backups/interrupted";
import type { Manifest } from "@/lib/backups/manifest";
import { type Measure, measured } from "@/lib/backups/measured";
import { withSession } from "@/lib/backups/session";
import { clearSnapshotAlarms } from "@/lib/backups/snapshot-alarms";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { reporter } from "@/lib/backups/snapshot-progress";
import { beginSnapshot, markStored } from "@/lib/backups/snapshot-rows";
import { agencySource, type SnapshotSource } from "@/lib/backups/snapshot-source";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { readTables, type Table } from "@/lib/backups/tables";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import type { Snapshot } from "@/lib/db/generated/control/client";
import type { SnapshotCause } from "@/lib/db/generated/control/enums";
import { readSchemaVersion } from "@/lib/db/migrate";
import type { AgencyRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";

type Options = {
  cause: SnapshotCause;
  /** A member of the agency. */
  requestedById?: string | null;
};

/**
 * Saves an agency as it is at one moment, while people go on working: every table as CSV, packed, encrypted to the
 * agency's current key, stored whole or not at all. Takes the agency's lock. For the worker and the command line.
 *
 * @throws DomainError("backup-or-restore-runs") before anything is begun; SnapshotError once the catalogue says "failed"
 */
export function takeSnapshot(agency: AgencyRecord, options: Options): Promise<{ id: string }> {
  return takeSnapshotOf(agencySource(agency), options);
}

/** As `takeSnapshot`, of whatever can be saved. */
export function takeSnapshotOf(
  source: SnapshotSource,
  { cause, requestedById = null }: Options,
): Promise<{ id: string }> {
  const scopeId = source.scope.id;
  return withAgencyLock(scopeId, async () => {
    // Whoever left a snapshot running has lost the lock.
    await failInterrupted(scopeId);
    const timeZone = await source.timeZone();
    const snapshot = await beginSnapshot({ scopeId, cause, requestedById, timeZone });
    try {
      const { manifest, measure } = await store(source, snapshot);
      await markStored(snapshot, manifest, measure);
    } catch (error) {
      const told = asSnapshotError(error);
      // What cannot be written down now is found by the sweep.
      await giveUp(snapshot, told).catch(logFault);
      throw told;
    }
    await clearSnapshotAlarms(scopeId).catch(logFault);
    return { id: snapshot.id };
  });
}

async function store(source: SnapshotSource, snapshot: Snapshot): Promise<{ manifest: Manifest; measure: Measure }> {
  const { keyId, recipient } = await source.recipient();
  await controlClient().snapshot.update({ where: { id: snapshot.id }, data: { keyId }, select: { id: true } });
  return withSession(source.connection, async (client) => {
    const tables = await beginMoment(client);
    const head = await headOf(source, snapshot, client, tables);
    let manifest: Manifest | undefined;
    const files = snapshotFiles(head, {
      client,
      tables,
      others: await source.files(client),
      onRows: await reporter(client, snapshot.id),
      onManifest: (whole) => {
        manifest = whole;
      },
    });
    const { bytes, measure } = measured(await writeArchive(files, recipient, snapshot.startedAt));
    const sizeBytes = await snapshotStorage()
      .put(nameOf(snapshot), Readable.from(bytes, { objectMode: false }))
      // Before its connection goes.
      .finally(() => files.return(undefined));
    if (!manifest || sizeBytes !== measure().sizeBytes) {
      throw new SnapshotError("fault", "The storage did not take the whole file.");
    }
    return { manifest, measure: measure() };
  });
}

/**
 * One moment for everything that follows. It is that of the first look at a table, by when all of them are held: to an
 * older look a table that is rewritten or truncated meanwhile seems empty.
 */
async function beginMoment(client: Client): Promise<Table[]> {
  const names = (await readTables(client)).map(({ name }) => `public.${escapeIdentifier(name)}`);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS SHARE MODE`);
  return readTables(client);
}

async function headOf({ scope, schema, keyIds }: SnapshotSource, snapshot: Snapshot, client: Client, tables: Table[]) {
  const { newest } = await readSchemaVersion(client, schema);
  if (!newest) throw new SnapshotError("fault", "The database was never migrated.");
  return {
    format: 1 as const,
    scope,
    startedAt: snapshot.startedAt.toISOString(),
    timeZone: snapshot.timeZone,
    schemaVersion: newest,
    keyIds: await keyIds(client, tables),
  };
}

const nameOf = ({ scopeId, id }: Snapshot) => storageName(scopeId, id);
