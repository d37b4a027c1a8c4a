import { validate as isUuid, v7 as uuidv7 } from "uuid";
import { drillDatabaseName, dropDrillDatabase } from "@/lib/backups/drills/drill-database";
import { beginDrill, type DrillOutcome, endDrill, forgetDrill } from "@/lib/backups/drills/drill-rows";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { SnapshotError, type SnapshotErrorCode } from "@/lib/backups/snapshot-error";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { examineDatabase } from "@/lib/doctor/examine";

export type DrillResult = DrillOutcome & { id: string; snapshotId: string; isPassed: boolean };

/** They say something of the installation at that hour, and nothing of the snapshot. */
const SAYS_NOTHING: readonly SnapshotErrorCode[] = [
  "storage-unavailable",
  "storage-full",
  "database-unavailable",
  "interrupted",
];

/**
 * Tries a stored snapshot out: brings it back into a scratch database, compares it row count by row count and hash by
 * hash with its manifest, checks there every invariant of an agency (its sealed values open, too), and drops it. The
 * outcome is kept as the snapshot's proof. It goes on beside the agency's work, and beside a snapshot of today.
 *
 * @throws SnapshotError when storage or database were away: then nothing is shown, and nothing kept
 */
export async function runDrill(snapshotId: string): Promise<DrillResult> {
  const agency = await findAgencyOf(snapshotId);
  const tried = { id: uuidv7(), snapshotId, scopeId: agency.id };
  // Of its own, so that nobody waits for it; a sweep sees by it whether it is still at work.
  return withAgencyLock(tried.id, async () => {
    await beginDrill(tried);
    const scratch = { ...agency, databaseName: drillDatabaseName(tried.id), host: null, port: null };
    try {
      const outcome = await tryOut(snapshotId, scratch).finally(() => dropDrillDatabase(scratch.databaseName));
      await endDrill(tried, outcome);
      return { ...outcome, id: tried.id, snapshotId, isPassed: outcome.findings.length === 0 };
    } catch (error) {
      await forgetDrill(tried.id);
      throw error;
    }
  });
}

async function tryOut(snapshotId: string, scratch: AgencyRecord): Promise<DrillOutcome> {
  try {
    const { rows } = await loadSnapshot(snapshotId, scratch, { migrateForward: true });
    return { rows, findings: await obstaclesIn(scratch) };
  } catch (error) {
    if (!(error instanceof SnapshotError) || SAYS_NOTHING.includes(error.code)) throw error;
    return { rows: null, findings: [`${error.code}: ${error.message}`] };
  }
}

/** Names checks and counts only: their sentences may name people and projects, which are no business of the operator's. */
async function obstaclesIn(scratch: AgencyRecord): Promise<string[]> {
  const results = await examineDatabase(scratch);
  return results
    .filter(({ broken }) => broken.length > 0)
    .map(({ name, broken }) => `doctor: ${name} found ${broken.length}`);
}

async function findAgencyOf(snapshotId: string): Promise<AgencyRecord> {
  const where = { id: snapshotId, status: "stored" } as const;
  const snapshot = isUuid(snapshotId) ? await controlClient().snapshot.findUnique({ where }) : null;
  const agency = (await listAgencyRecords()).find(({ id }) => id === snapshot?.scopeId);
  if (!agency) throw new SnapshotError("file-missing", "There is no such snapshot of an agency, or no more.");
  return agency;
}
