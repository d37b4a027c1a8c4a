import { spawn } from "node:child_process";
import { once } from "node:events";
import { v7 as uuidv7 } from "uuid";
import { afterEach, describe, expect, it } from "vitest";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";
import { type AgencyRecord, listAgencyRecords, listSideRecords } from "@/lib/db/registry";
import { sweepRestores } from "@/lib/restores/sweep";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";
import { anInstallation } from "@/lib/testing/installation";
import { aRestoreRequest, walk } from "@/lib/testing/restores";

// The sweeps look after every agency of an installation: not those of the tests beside this one.
anInstallation();
const agency = anAgency();

const find = (id: string) => controlClient().restoreRequest.findUniqueOrThrow({ where: { id } });
const sidesOf = async (requestId: string) => (await listSideRecords()).filter((side) => side.requestId === requestId);

async function current(): Promise<{ record: AgencyRecord; db: AgencyClient }> {
  const record = (await listAgencyRecords()).find(({ id }) => id === agency.agency.id);
  if (!record) throw new Error("The agency is no more");
  return { record, db: agencyClient(record) };
}

/** An approved request for a snapshot in which `then` is, and `today` is not. */
async function anApprovedRequest() {
  const { record, db } = await current();
  const admin = testActor(record, { memberId: agency.ownerId, subjects: ["admin"] });
  const { name: then } = await aClient(db);
  const snapshot = await takeSnapshot(record, { cause: "manual" });
  const { name: today } = await aClient(db);
  const { id } = await aRestoreRequest(admin, { snapshotId: snapshot.id });
  await walk(admin, id, ["acceptPrice", "approve"]);
  return { id, admin, then, today };
}

/** A worker of its own, dead as soon as it has come to the point. */
async function killedAt(point: string, module: string, name: string, requestId: string): Promise<void> {
  const script = `import("@/lib/restores/${module}").then((m) => m.${name}("${requestId}", (point) => {
    if (point === "${point}") process.kill(process.pid, "SIGKILL");
  }))`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", script], { stdio: ["ignore", "inherit", "inherit"] });
  expect((await once(child, "exit"))[1]).toBe("SIGKILL");
}

async function expectHolds(name: string, isThere: boolean): Promise<void> {
  const { record, db } = await current();
  expect(record.status).toBe("active");
  expect(await db.client.count({ where: { name } })).toBe(isThere ? 1 : 0);
  // And it is written to.
  await aClient(db, { name: `Danach ${uuidv7()}` });
}

/** One open request an agency: each test begins without one. */
afterEach(async () => {
  const open = { notIn: ["done" as const, "undone" as const] };
  const where = { agencyId: agency.agency.id, status: open };
  await controlClient().restoreRequest.updateMany({ where, data: { status: "withdrawn" } });
  await sweepRestores();
});

describe("a preview whose loading is killed", { timeout: 60_000 }, () => {
  it.each(["begun", "loaded", "carried"])(
    "when it has %s leaves the live data, and is loaded by the sweep",
    async (point) => {
      const { id, today } = await anApprovedRequest();
      await killedAt(point, "load-preview", "loadPreview", id);
      expect((await find(id)).status).toBe("loading");
      await expectHolds(today, true);
      await sweepRestores();
      expect((await find(id)).status).toBe("preview");
      expect(await sidesOf(id)).toHaveLength(1);
      await expectHolds(today, true);
    },
  );
});

describe("a switch that is killed", { timeout: 60_000 }, () => {
  it.each(["saved", "closed", "carried"])(
    "when it has %s has changed nothing, and goes on with the sweep",
    async (point) => {
      const { id, admin, then, today } = await anApprovedRequest();
      await sweepRestores();
      await walk(admin, id, ["orderSwitch"]);
      const before = await current();
      await killedAt(point, "switch", "switchAgency", id);
      expect((await current()).record.databaseName).toBe(before.record.databaseName);
      expect((await find(id)).status).toBe("switching");
      await sweepRestores();
      expect((await find(id)).status).toBe("done");
      await expectHolds(then, true);
      await expectHolds(today, false);
      expect(await sidesOf(id)).toMatchObject([{ kind: "former", databaseName: before.record.databaseName }]);
    },
  );

  it("when it has moved is whole, and what it put aside can be read after the sweep", async () => {
    const { id, admin, then, today } = await anApprovedRequest();
    await sweepRestores();
    await walk(admin, id, ["orderSwitch"]);
    const before = await current();
    await killedAt("moved", "switch", "switchAgency", id);
    expect((await find(id)).status).toBe("done");
    await expectHolds(then, true);
    await expectHolds(today, false);
    await sweepRestores();
    expect(await before.db.client.count({ where: { name: today } })).toBe(1);
    await expect(aClient(before.db)).rejects.toThrow("permission denied");
  });

  it("is put back when it was called off meanwhile", async () => {
    const { id, admin, today } = await anApprovedRequest();
    await sweepRestores();
    await walk(admin, id, ["orderSwitch"]);
    await killedAt("closed", "switch", "switchAgency", id);
    await walk(admin, id, ["giveUpSwitch"]);
    await sweepRestores();
    expect((await find(id)).status).toBe("preview");
    await expectHolds(today, true);
  });
});

describe("an undo that is killed", { timeout: 60_000 }, () => {
  it.each(["closed", "carried", "moved"])("when it has %s comes to its end with the sweep", async (point) => {
    const { id, admin, today } = await anApprovedRequest();
    await sweepRestores();
    await walk(admin, id, ["orderSwitch"]);
    await sweepRestores();
    await walk(admin, id, ["orderUndo"]);
    await killedAt(point, "switch", "undoSwitch", id);
    await sweepRestores();
    expect((await find(id)).status).toBe("undone");
    await expectHolds(today, true);
    expect(await sidesOf(id)).toMatchObject([{ kind: "undone" }]);
  });
});
