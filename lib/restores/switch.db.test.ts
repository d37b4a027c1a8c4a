import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, describe, expect, it } from "vitest";
import { writeAs } from "@/lib/access/write-as";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { agencyClient } from "@/lib/db/agency-client";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { type AgencyRecord, listAgencyRecords, listSideRecords } from "@/lib/db/registry";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { dropSidesDue } from "@/lib/restores/drop-side";
import { loadPreview } from "@/lib/restores/load-preview";
import { sweepRestores } from "@/lib/restores/sweep";
import { switchAgency, undoSwitch } from "@/lib/restores/switch";
import { testActor } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";
import { anInstallation } from "@/lib/testing/installation";
import { aRestoreRequest, walk } from "@/lib/testing/restores";

// The sweeps look after every agency of an installation: not those of the tests beside this one.
anInstallation();
const agency = anAgency();

const requests = () => controlClient().restoreRequest;
const find = (id: string) => requests().findUniqueOrThrow({ where: { id } });
const sidesOf = async (requestId: string) => (await listSideRecords()).filter((side) => side.requestId === requestId);

/** As the registry knows it by now. */
async function current(): Promise<AgencyRecord> {
  const record = (await listAgencyRecords()).find(({ id }) => id === agency.agency.id);
  if (!record) throw new Error("The agency is no more");
  return record;
}
const db = async () => agencyClient(await current());
const names = async (record?: AgencyRecord) =>
  (await agencyClient(record ?? (await current())).client.findMany({ select: { name: true } })).map(({ name }) => name);

async function anAdmin() {
  const client = await db();
  const id = uuidv7();
  const roles = ["admin" as const];
  const active = { status: "active", passwordHash: "none" } as const;
  await client.member.create({ data: { id, email: `${id}@test.example`, name: "Anna Admin", roles, ...active } });
  return testActor(await current(), { memberId: id, subjects: ["admin"] });
}

/** A request whose snapshot is brought back, after which life has gone on: `then` is in it, `today` is not. */
async function aPreview() {
  const admin = await anAdmin();
  const [then, today] = [`Damals ${uuidv7()}`, `Heute ${uuidv7()}`];
  await aClient(await db(), { name: then });
  const snapshot = await takeSnapshot(await current(), { cause: "manual" });
  const { id } = await aRestoreRequest(admin, { snapshotId: snapshot.id });
  await walk(admin, id, ["acceptPrice", "approve"]);
  await loadPreview(id);
  await aClient(await db(), { name: today });
  return { id, admin, then, today };
}

/** One open request an agency: each test begins without one. */
afterEach(async () => {
  const ended = { status: "withdrawn" } as const;
  const open = { notIn: ["done" as const, "undone" as const] };
  await requests().updateMany({ where: { agencyId: agency.agency.id, status: open }, data: ended });
});

describe("a switch", { timeout: 60_000 }, () => {
  it("is not made for a request that nobody has ordered it for", async () => {
    const { id } = await aPreview();
    const before = await current();
    await switchAgency(id);
    expect(await current()).toEqual(before);
    expect((await find(id)).status).toBe("preview");
  });

  it("is not made while the agency is being saved, and is still ordered afterwards", async () => {
    const { id, admin } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    const before = await current();
    const switching = withAgencyLock(before.id, () => switchAgency(id));
    await expect(switching).rejects.toMatchObject({ code: "backup-or-restore-runs" });
    expect(await current()).toEqual(before);
    expect((await find(id)).status).toBe("switching");
  });

  it("is given up when what was brought back is not whole, and the agency goes on", async () => {
    const { id, admin, today } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    const [side] = await sidesOf(id);
    if (!side) throw new Error("There is no side database");
    await loseAClient(side);
    await switchAgency(id);
    expect(await find(id)).toMatchObject({ status: "preview", errorCode: "fault" });
    expect((await current()).status).toBe("active");
    expect(await names()).toContain(today);
    await aClient(await db());
  });

  it.each(["closed", "carried"])(
    "is put back when something fails after it has %s, and the agency goes on",
    async (point) => {
      const { id, admin, today } = await aPreview();
      await walk(admin, id, ["orderSwitch"]);
      const before = await current();
      await switchAgency(id, failingAt(point));
      expect(await find(id)).toMatchObject({ status: "preview", errorCode: "fault" });
      expect(await current()).toEqual(before);
      expect(await names()).toContain(today);
      await aClient(await db());
      const [side] = await sidesOf(id);
      await expect(aClient(agencyClient(side ?? before))).rejects.toThrow("permission denied");
    },
  );

  it("stays made when something fails afterwards, which the sweep then does", async () => {
    const { id, admin, then } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    const before = await current();
    await switchAgency(id, failingAt("moved"));
    expect((await find(id)).status).toBe("done");
    expect(await names()).toContain(then);
    await sweepRestores();
    expect(await names(before)).toContain(then);
    await expect(aClient(agencyClient(before))).rejects.toThrow("permission denied");
  });

  it("makes what was brought back the agency's, once, and saves what was live before", async () => {
    const { id, admin, then, today } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    const before = await current();
    await Promise.allSettled([switchAgency(id), switchAgency(id)]);
    await switchAgency(id);
    const after = await current();
    expect(after).toMatchObject({ id: before.id, status: "active" });
    expect(after.databaseName).not.toBe(before.databaseName);
    expect(await names()).toContain(then);
    expect(await names()).not.toContain(today);
    expect(await find(id)).toMatchObject({ status: "done", outcome: "switched", errorCode: null });
    const saved = { scopeId: before.id, cause: "beforeRestore", status: "stored" } as const;
    expect(await controlClient().snapshot.count({ where: saved })).toBeGreaterThan(0);
    await aClient(await db());
    const sides = await sidesOf(id);
    expect(sides).toMatchObject([{ kind: "former", databaseName: before.databaseName }]);
  });

  it("leaves what was live before to be read, and not to be written", async () => {
    const { id, admin, today } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    const before = await current();
    await switchAgency(id);
    expect(await names(before)).toContain(today);
    const late = writeAs(
      testActor(before, { memberId: agency.ownerId, subjects: ["admin"] }),
      "client:write",
      async ({ tx, record }) => {
        await tx.client.create({ data: { id: uuidv7(), name: "Zu spät" } });
        await record("client.created", { kind: "client", id: null });
      },
    );
    await expect(late).rejects.toMatchObject({ code: "unavailable" });
  });

  it("refuses what is written meanwhile, and swallows none of it", async () => {
    const { id, admin } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    const before = await current();
    const written: string[] = [];
    const refused: unknown[] = [];
    let isOver = false;
    const write = async () => {
      while (!isOver) {
        const name = uuidv7();
        // As a process that still thinks of the database as the agency's.
        const sent = agencyClient(before).client.create({ data: { id: uuidv7(), name } });
        await sent.then(
          () => written.push(name),
          (error) => refused.push(error),
        );
      }
    };
    const writers = [write(), write(), write()];
    await switchAgency(id);
    isOver = true;
    await Promise.all(writers);
    expect(written.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    const unexpected = refused.filter((error) => !isUnavailable(error) && !String(error).includes("permission denied"));
    expect(unexpected).toEqual([]);
    // What was told to be saved is where it was saved, and not one row more.
    const kept = (await names(before)).filter((name) => written.includes(name));
    expect(kept).toHaveLength(written.length);
  });
});

describe("an undo", { timeout: 60_000 }, () => {
  it("puts back what was live before, and puts aside what was written since", async () => {
    const { id, admin, then, today } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    const before = await current();
    await switchAgency(id);
    const since = `Seither ${uuidv7()}`;
    await aClient(await db(), { name: since });
    const member = await anAdmin();
    const switched = await current();
    await walk(admin, id, ["orderUndo"]);
    await undoSwitch(id);
    const after = await current();
    expect(after.databaseName).toBe(before.databaseName);
    expect(await names()).toEqual(expect.arrayContaining([then, today]));
    expect(await names()).not.toContain(since);
    expect((await find(id)).status).toBe("undone");
    expect(await sidesOf(id)).toMatchObject([{ kind: "undone", databaseName: switched.databaseName }]);
    expect(await names(switched)).toContain(since);
    // Accounts do not go back either way.
    expect(await (await db()).member.count({ where: { id: member.memberId ?? "" } })).toBe(1);
    await aClient(await db());
  });
});

describe("what was put aside", { timeout: 60_000 }, () => {
  it("stays for seven days and is then dropped, and an agency's own database never", async () => {
    const { id, admin } = await aPreview();
    await walk(admin, id, ["orderSwitch"]);
    await switchAgency(id);
    await dropSidesDue();
    expect(await sidesOf(id)).toHaveLength(1);
    const live = await current();
    const inEightDays = new Date(Date.now() + 8 * 86_400_000);
    await withClock(inEightDays, () => dropSidesDue());
    expect(await sidesOf(id)).toEqual([]);
    expect(await current()).toEqual(live);
    expect(await names()).not.toEqual([]);
  });
});

const failingAt = (point: string) => (at: string) => {
  if (at === point) throw new Error(`Failed after ${point}`);
};

/** With the owner's rights: nobody else could. */
async function loseAClient(side: { databaseName: string; host: string | null; port: number | null }): Promise<void> {
  const owner = new Client(agencyConnection(side, "owner"));
  await owner.connect();
  await owner.query(`DELETE FROM "Client" WHERE "id" = (SELECT min("id"::text)::uuid FROM "Client")`);
  await owner.end();
}
