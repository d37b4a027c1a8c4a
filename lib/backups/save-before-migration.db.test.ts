import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { withSession } from "@/lib/backups/session";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { differences, readCatalogue } from "@/lib/db/catalogue";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { readMigrations, readSchemaVersion } from "@/lib/db/migrate";
import { migrateAll } from "@/lib/db/migrate-everything";
import { anInstallation } from "@/lib/testing/installation";
import { targetDatabases } from "@/lib/testing/target-databases";

// Databases are made and filled, which takes its time where others are at work.
vi.setConfig({ testTimeout: 60_000 });

const { dataDir } = anInstallation();
const aTarget = targetDatabases();
const folder = join(dataDir, "snapshots");

/** Takes back what the newest migration makes; one that comes after it has its own. */
const TAKE_BACK = `DROP INDEX "ProjectMonth_month_idx"`;

/** An agency of the time before the newest migration. */
async function anOutdatedAgency(slug: string) {
  const { agency } = await createAgency({ slug, name: "Früher", ownerEmail: "jana@frueher.example" });
  const newest = (await readMigrations("agency")).at(-1)?.name ?? "";
  await query(agency, TAKE_BACK);
  await query(agency, `DELETE FROM "_prisma_migrations" WHERE "migration_name" = '${newest}'`);
  return { agency, newest };
}

test("an agency that cannot be saved is not migrated, and the report says so; the next run makes up for it", async () => {
  const { agency, newest } = await anOutdatedAgency("frueher");
  writeFileSync(folder, "in the way");
  const failed = await migrateAll(() => {});
  expect(failed.at(-1)).toMatchObject({ database: "frueher", applied: [], error: expect.stringContaining("folder") });
  expect(await snapshotsOf(agency)).toMatchObject([{ status: "failed", errorCode: "storage-unavailable" }]);

  rmSync(folder);
  mkdirSync(folder);
  const reports = await migrateAll(() => {});
  expect(reports.at(-1)).toEqual({ database: "frueher", applied: [newest] });
  expect(await snapshotsOf(agency)).toMatchObject([
    { status: "failed" },
    { status: "stored", cause: "beforeMigration", schemaVersion: expect.not.stringContaining(newest) },
  ]);
});

test("without anything to migrate there is nothing to save, nor in an agency that is just being made", async () => {
  const before = await controlClient().snapshot.count();
  await createAgency({ slug: "neu", name: "Neu", ownerEmail: "jana@neu.example" });
  await migrateAll(() => {});
  expect(await controlClient().snapshot.count()).toBe(before);
});

test("the alarm about it is over with the next snapshot that is stored", async () => {
  const { agency } = await anOutdatedAgency("alarm");
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "in the way");
  await migrateAll(() => {});
  const open = () => controlClient().alarm.count({ where: { clearedAt: null } });
  expect(await open()).toBe(1);
  rmSync(folder);
  await takeSnapshot(agency, { cause: "manual" });
  expect(await open()).toBe(0);
});

test("what was saved before is loaded into the schema it had, and brought up to today's when that is wanted", async () => {
  const { agency, newest } = await anOutdatedAgency("zurueck");
  await migrateAll(() => {});
  const [snapshot] = await snapshotsOf(agency);
  const versions = [];
  for (const migrateForward of [false, true]) {
    const target = aTarget();
    await loadSnapshot(snapshot?.id ?? "", target, { migrateForward });
    versions.push(
      await withSession(agencyConnection(target, "owner"), (client) => readSchemaVersion(client, "agency")),
    );
    const catalogues = await Promise.all(
      [agency, target].map((database) => readCatalogue(agencyConnection(database, "owner"))),
    );
    const differing = differences(catalogues[0] ?? new Map(), catalogues[1] ?? new Map());
    expect(differing.length > 0).toBe(!migrateForward);
  }
  expect(versions).toEqual([
    { newest: snapshot?.schemaVersion, missing: [newest] },
    { newest, missing: [] },
  ]);
});

function snapshotsOf({ id }: { id: string }) {
  return controlClient().snapshot.findMany({ where: { scopeId: id }, orderBy: { startedAt: "asc" } });
}

async function query(agency: AgencyDatabase, sql: string): Promise<void> {
  const owner = new Client(agencyConnection(agency, "owner"));
  await owner.connect();
  await owner.query(sql).finally(() => owner.end());
}
