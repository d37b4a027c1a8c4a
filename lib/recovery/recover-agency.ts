import { writeAs } from "@/lib/access/write-as";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { withSession } from "@/lib/backups/session";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { readTables } from "@/lib/backups/tables";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { dropDatabase } from "@/lib/db/provision";
import type { AgencyRecord } from "@/lib/db/registry";
import { systemActor } from "@/lib/jobs/system-actor";
import { tablesThatAre } from "@/lib/restores/carry-over-list";

export type RecoveredAgency = {
  slug: string;
  /** "kept": its database is there still. "lost": no snapshot could be brought back. */
  outcome: "brought-back" | "kept" | "lost";
  /** Of when the data are that were brought back. */
  savedAt: Date | null;
  rows: number;
};

/** Brings an agency's newest good snapshot back, unless its database is there: that one is newer. */
export async function recoverAgency(agency: AgencyRecord, tell: (line: string) => void): Promise<RecoveredAgency> {
  const { slug } = agency;
  if (await isAtHome(agency)) {
    tell(`${slug}: its database is there, and stays as it is.`);
    return { slug, outcome: "kept", savedAt: null, rows: 0 };
  }
  const stored = await controlClient().snapshot.findMany({
    where: { scopeId: agency.id, status: "stored" },
    orderBy: { startedAt: "desc" },
    select: { id: true, startedAt: true },
  });
  for (const { id, startedAt } of stored) {
    try {
      await dropDatabase(agency);
      const { rows } = await loadSnapshot(id, agency, { migrateForward: true });
      await endAccess(agency, startedAt);
      tell(`${slug}: brought back as of ${startedAt.toISOString()}, ${rows} rows, compared one by one.`);
      return { slug, outcome: "brought-back", savedAt: startedAt, rows };
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      tell(`${slug}: the snapshot of ${startedAt.toISOString()} cannot be used: ${error.message}`);
    }
  }
  tell(`${slug}: there is no snapshot that could be brought back.`);
  return { slug, outcome: "lost", savedAt: null, rows: 0 };
}

/** Whether there is a database with something in it. What a recovery that was cut off has left is empty. */
async function isAtHome(agency: AgencyRecord): Promise<boolean> {
  try {
    return await withSession(agencyConnection(agency, "owner"), async (client) => {
      const hasSettings = (await readTables(client)).some(({ name }) => name === "AgencySettings");
      return hasSettings && Boolean((await client.query(`SELECT FROM "AgencySettings"`)).rowCount);
    });
  } catch (error) {
    // No such database, or no such role.
    if (/does not exist|authentication failed/.test(String(error))) return false;
    throw error;
  }
}

/** Sessions and links of then do not open anything again, and mails that have gone out since do not go out twice. */
async function endAccess(agency: AgencyRecord, savedAt: Date): Promise<void> {
  await withSession(agencyConnection(agency, "owner"), async (client) => {
    await client.query(
      `TRUNCATE ${tablesThatAre("ended")
        .map((table) => `"${table}"`)
        .join(", ")} CASCADE`,
    );
    await client.query(`UPDATE "OutboxMessage" SET "doneAt" = now() WHERE "doneAt" IS NULL AND "kind" = 'mail'`);
  });
  await writeAs(systemActor(agency, "recovery"), "restore:carry-out", ({ record }) =>
    record("recovery.done", { kind: "recovery", id: null }, { savedAt: savedAt.toISOString() }),
  );
}
