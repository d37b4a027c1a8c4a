import { saveBeforeMigration } from "@/lib/backups/save-before-migration";
import { prepareKeys } from "@/lib/crypto/prepare-keys";
import { controlClient } from "@/lib/db/control";
import { controlConnection } from "@/lib/db/control-connection";
import { migrate } from "@/lib/db/migrate";
import { migrateAgencyDatabase } from "@/lib/db/provision";
import { type AgencyRecord, listAgencyRecords, listSideRecords } from "@/lib/db/registry";

const AT_ONCE = 4;

export type MigrationReport = { database: string; applied: string[]; error?: string };

/** Control first, then every agency, several at once; one that fails doesn't keep the others back. */
export async function migrateAll(onReport: (report: MigrationReport) => void): Promise<MigrationReport[]> {
  const reports: MigrationReport[] = [];
  const done = (report: MigrationReport) => {
    reports.push(report);
    onReport(report);
  };
  done({ database: "control", applied: await migrate(controlConnection(), "control") });
  await prepareKeys();
  await controlClient().databaseServer.upsert({
    where: { name: "default" },
    create: { id: "00000000-0000-7000-8000-000000000001", name: "default" },
    update: {},
  });
  // What lies beside an agency's data is looked at by the same pages, and may become its own.
  const sides = (await listSideRecords()).filter(({ isReady }) => isReady);
  const waiting = [
    ...(await listAgencyRecords()).map((agency) => () => migrateOne(agency)),
    ...sides.map((side) => () => reported(side.databaseName, () => migrateAgencyDatabase(side, "read-only"))),
  ];
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) done(await run());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return reports;
}

/** For the start: throws when any database could not be brought up to date. */
export async function migrateEverything(report: (line: string) => void): Promise<void> {
  const reports = await migrateAll(({ database, applied, error }) => {
    if (error) report(`${database}: ${error}`);
    else if (applied.length > 0) report(`${database}: ${applied.length} migration(s) applied`);
  });
  if (reports.some(({ error }) => error)) throw new Error("Not every database could be migrated; see above.");
}

/** Not before it is saved: an agency whose snapshot fails keeps the schema it has. */
function migrateOne(agency: AgencyRecord): Promise<MigrationReport> {
  return reported(agency.slug, async () => {
    if (agency.status !== "provisioning") await saveBeforeMigration(agency);
    return migrateAgencyDatabase(agency);
  });
}

async function reported(database: string, run: () => Promise<string[]>): Promise<MigrationReport> {
  try {
    return { database, applied: await run() };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return {
      database,
      applied: [],
      error: `${error instanceof Error ? error.message : ""} ${cause}`.trim(),
    };
  }
}
