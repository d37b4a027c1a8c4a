import { appendFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { drillDatabaseName, listDrillDatabases } from "@/lib/backups/drills/drill-database";
import { listDueDrills, runNightlyDrills } from "@/lib/backups/drills/nightly";
import { runDrill } from "@/lib/backups/drills/run-drill";
import { sweepDrills } from "@/lib/backups/drills/sweep-drills";
import { storageName } from "@/lib/backups/storage/storage-name";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { changePrivateNote } from "@/lib/clients/private-note";
import { agencyClient } from "@/lib/db/agency-client";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { provisionDatabase } from "@/lib/db/provision";
import type { AgencyRecord } from "@/lib/db/registry";
import { examine } from "@/lib/doctor/examine";
import { testActor } from "@/lib/testing/actors";
import { anInstallation } from "@/lib/testing/installation";

const { dataDir } = anInstallation();

let agency: AgencyRecord;
let snapshotId: string;

const fileOf = (id: string) => join(dataDir, "snapshots", storageName(agency.id, id));
const drillsOf = (id: string) => controlClient().drill.findMany({ where: { snapshotId: id } });
const hasScratch = async (id: string) => (await listDrillDatabases()).some(({ drillId }) => drillId === id);
const alarms = () => controlClient().alarm.findMany({ where: { kind: "drill-failed", clearedAt: null } });

beforeAll(async () => {
  const made = await createAgency({ slug: "probe", name: "Probe", ownerEmail: "olga@probe.example" });
  agency = made.agency;
  const db = agencyClient(agency);
  await db.member.update({ where: { id: made.ownerId }, data: { status: "active", passwordHash: "none" } });
  const [clientId, contactId] = [uuidv7(), uuidv7()];
  await db.client.create({
    data: { id: clientId, name: "Hansen", contacts: { create: { id: contactId, name: "Ute" } } },
  });
  const owner = testActor(agency, { memberId: made.ownerId, subjects: ["owner"] });
  await changePrivateNote(owner, { id: contactId, privateNote: "mag keine Anrufe" });
  ({ id: snapshotId } = await takeSnapshot(agency, { cause: "scheduled" }));
});

beforeEach(async () => {
  await controlClient().drill.deleteMany();
  await controlClient().snapshot.deleteMany({ where: { id: { not: snapshotId } } });
  await controlClient().alarm.deleteMany();
});

describe("a snapshot is disproven", () => {
  const spoiled = async (spoil: (file: string) => void) => {
    const { id } = await takeSnapshot(agency, { cause: "manual" });
    spoil(fileOf(id));
    return runDrill(id);
  };

  it("when its file is gone", async () => {
    const { isPassed, findings } = await spoiled((file) => rmSync(file));
    expect([isPassed, findings]).toEqual([false, [expect.stringContaining("file-missing")]]);
  });

  it("when its end is missing", async () => {
    const { isPassed, findings } = await spoiled((file) => truncateSync(file, 3_000));
    expect([isPassed, findings]).toEqual([false, [expect.stringMatching(/truncated|damaged/)]]);
  });

  it("when something was added to it", async () => {
    expect(await spoiled((file) => appendFileSync(file, "x"))).toMatchObject({ isPassed: false, rows: null });
  });

  it("when what comes back breaks an invariant: it tells which, and no names", async () => {
    const owner = await connected();
    await owner.query(
      `ALTER TABLE "Member" DISABLE TRIGGER "Member_last_owner"; UPDATE "Member" SET "roles" = '{member}'`,
    );
    const { id } = await takeSnapshot(agency, { cause: "manual" });
    await owner.query(
      `UPDATE "Member" SET "roles" = '{owner}'; ALTER TABLE "Member" ENABLE TRIGGER "Member_last_owner"`,
    );
    await owner.end();
    const { isPassed, findings } = await runDrill(id);
    expect([isPassed, findings]).toEqual([false, ["doctor: active-owner found 1"]]);
  });

  it("which alarms the operators, until it is deleted or comes back well", async () => {
    const { id } = await takeSnapshot(agency, { cause: "manual" });
    rmSync(fileOf(id));
    await runDrill(id);
    expect(await alarms()).toMatchObject([{ scopeId: agency.id }]);
    expect(await runDrill(snapshotId)).toMatchObject({ isPassed: true });
    expect(await alarms()).toHaveLength(1);
    await controlClient().snapshot.updateMany({ where: { id }, data: { status: "deleted", deletedAt: new Date() } });
    await runNightlyDrills();
    expect(await alarms()).toEqual([]);
  });
});

it("one that is no agency's, or not there, is not tried", async () => {
  await expect(runDrill(uuidv7())).rejects.toMatchObject({ code: "file-missing" });
  expect(await controlClient().drill.count()).toBe(0);
});

it("a snapshot that comes back as it was is proven, and nothing is left of the trial", async () => {
  const result = await runDrill(snapshotId);
  expect(result).toMatchObject({ isPassed: true, findings: [], rows: expect.any(Number) });
  expect(await drillsOf(snapshotId)).toMatchObject([
    { status: "passed", rows: BigInt(result.rows ?? 0), findings: [] },
  ]);
  expect(await hasScratch(result.id)).toBe(false);
  expect(
    await controlClient().outboxMessage.count({
      where: { payload: { path: ["event", "action"], equals: "snapshot.proven" } },
    }),
  ).toBeGreaterThan(0);
});

it("nobody waits for a drill: it goes on beside a snapshot", async () => {
  await withAgencyLock(agency.id, async () => expect(await runDrill(snapshotId)).toMatchObject({ isPassed: true }));
});

it("what is due is tried at night, and then is due no longer", async () => {
  expect(await listDueDrills()).toContain(snapshotId);
  await runNightlyDrills();
  expect(await drillsOf(snapshotId)).toMatchObject([{ status: "passed" }]);
  expect(await listDueDrills()).not.toContain(snapshotId);
});

describe("of a drill that was killed", () => {
  const leave = async () => {
    const id = uuidv7();
    await controlClient().drill.create({ data: { id, snapshotId, startedAt: new Date() } });
    await provisionDatabase({ databaseName: drillDatabaseName(id), host: null, port: null });
    return id;
  };
  const found = async (mayRepair: boolean) => {
    const [result] = await examine({ mayRepair, only: ["drill-databases"] });
    return result;
  };

  it("nothing is touched while it is at work", async () => {
    const id = await leave();
    await withAgencyLock(id, async () => {
      await sweepDrills();
      expect(await found(false)).toMatchObject({ broken: [] });
    });
    expect(await drillsOf(snapshotId)).toMatchObject([{ id, status: "running" }]);
    await sweepDrills();
  });

  it("the doctor finds the database, and clears it away", async () => {
    const id = await leave();
    expect((await found(false))?.broken).toEqual([expect.stringContaining(drillDatabaseName(id))]);
    expect((await found(true))?.repaired).toHaveLength(1);
    expect(await hasScratch(id)).toBe(false);
  });

  it("the sweep leaves neither database nor row, so that it is tried again", async () => {
    const id = await leave();
    await sweepDrills();
    expect(await drillsOf(snapshotId)).toEqual([]);
    expect(await hasScratch(id)).toBe(false);
    expect(await listDueDrills()).toContain(snapshotId);
  });
});

async function connected(): Promise<Client> {
  const client = new Client(agencyConnection(agency, "owner"));
  await client.connect();
  return client;
}
