import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, describe, expect, it } from "vitest";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { agencyClient } from "@/lib/db/agency-client";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { grantAppRole } from "@/lib/db/grants";
import { migrate } from "@/lib/db/migrate";
import { dropDatabase, newDatabaseName, provisionEmptyDatabase } from "@/lib/db/provision";
import { listSideRecords } from "@/lib/db/registry";
import { examine } from "@/lib/doctor/examine";
import { usesIn } from "@/lib/keys/key-uses";
import { findKeyScope } from "@/lib/keys/scopes";
import { loadPreview } from "@/lib/restores/load-preview";
import { settings } from "@/lib/settings/settings";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";
import { aRestoreRequest, walk } from "@/lib/testing/restores";

const agency = anAgency();

const sidesOf = async (requestId: string) => (await listSideRecords()).filter((side) => side.requestId === requestId);
const find = (id: string) => controlClient().restoreRequest.findUniqueOrThrow({ where: { id } });

async function anApprovedRequest(): Promise<{ id: string; snapshotId: string }> {
  const admin = await agency.actor("admin");
  const snapshot = await takeSnapshot(agency.agency, { cause: "manual" });
  const request = await aRestoreRequest(admin, { snapshotId: snapshot.id });
  await walk(admin, request.id, ["acceptPrice", "approve"]);
  return request;
}

/** One open request an agency: each test begins without one. */
afterEach(async () => {
  const ended = { status: "withdrawn" } as const;
  await controlClient().restoreRequest.updateMany({ where: { agencyId: agency.agency.id }, data: ended });
});

describe("a preview", { timeout: 60_000 }, () => {
  it("is not loaded for a request that nobody has approved", async () => {
    const { id } = await aRestoreRequest(await agency.actor("admin"));
    await loadPreview(id);
    expect((await find(id)).status).toBe("requested");
    expect(await sidesOf(id)).toEqual([]);
  });

  it("is not loaded while the agency is being saved, and whoever asked is told", async () => {
    const { id } = await anApprovedRequest();
    const loading = withAgencyLock(agency.agency.id, () => loadPreview(id));
    await expect(loading).rejects.toMatchObject({ code: "backup-or-restore-runs" });
    expect((await find(id)).status).toBe("approved");
  });

  it("fails of a file that was tampered with, and leaves nothing behind", async () => {
    const { id, snapshotId } = await anApprovedRequest();
    await flipABit(snapshotId);
    await loadPreview(id);
    expect(await find(id)).toMatchObject({ status: "failed", errorCode: "damaged" });
    expect(await sidesOf(id)).toEqual([]);
  });

  it("is given up after a day of workers that were lost over it", async () => {
    const { id } = await anApprovedRequest();
    await walk(await agency.actor("admin"), id, ["load"]);
    await withClock(new Date(Date.now() + 25 * 3_600_000), () => loadPreview(id));
    expect(await find(id)).toMatchObject({ status: "failed", errorCode: "interrupted" });
    expect(await sidesOf(id)).toEqual([]);
  });

  it("shows the data of then, the accounts of today, and cannot be written to", async () => {
    const client = await aClient(agency.db, { name: `Damals ${uuidv7()}` });
    const { id } = await anApprovedRequest();
    await agency.db.client.update({ where: { id: client.id }, data: { name: `Heute ${uuidv7()}` } });
    await agency.db.member.update({ where: { id: agency.ownerId }, data: { passwordHash: "changed" } });
    await loadPreview(id);
    const request = await find(id);
    expect(request.status).toBe("preview");
    expect(request.rowsDone).toBe(request.rowsTotal);
    const [side] = await sidesOf(id);
    if (!side) throw new Error("There is no side database");
    const then = agencyClient(side);
    expect(await then.client.findUniqueOrThrow({ where: { id: client.id } })).toMatchObject({ name: client.name });
    expect((await then.member.findUniqueOrThrow({ where: { id: agency.ownerId } })).passwordHash).toBe("changed");
    await expect(aClient(then)).rejects.toThrow("permission denied");
    await expect(then.client.deleteMany()).rejects.toThrow("permission denied");
    await expect(then.$executeRaw`CREATE TEMPORARY TABLE x (y int)`).rejects.toThrow("permission denied");
    await then.$disconnect();
  });

  it("of an older Kontor comes into today's schema", async () => {
    const older = { ...agency.agency, databaseName: newDatabaseName() };
    await provisionEmptyDatabase(older);
    await migrate(agencyConnection(older, "owner"), "agency", { upTo: "20261122130000_sign_in_that_holds" });
    await fillOlder(older);
    const snapshot = await takeSnapshot(older, { cause: "manual" });
    await dropDatabase(older);
    const admin = await agency.actor("admin");
    const { id } = await aRestoreRequest(admin, { snapshotId: snapshot.id });
    await walk(admin, id, ["acceptPrice", "approve"]);
    await loadPreview(id);
    expect((await find(id)).status).toBe("preview");
    const [side] = await sidesOf(id);
    if (!side) throw new Error("There is no side database");
    const contacts = await agencyClient(side).contact.findMany({ include: { client: true } });
    expect(contacts).toMatchObject([{ name: "Kim", privateNote: null, client: { name: "Von früher" } }]);
  });

  it("is known to the doctor, who closes it again where somebody has opened it for writing", async () => {
    const { id } = await anApprovedRequest();
    await loadPreview(id);
    const [side] = await sidesOf(id);
    if (!side) throw new Error("There is no side database");
    const broken = async (mayRepair: boolean) => {
      const results = await examine({ mayRepair, only: ["orphans", "side-databases"] });
      return results.flatMap((result) => result.broken).filter((sentence) => sentence.includes(side.databaseName));
    };
    expect(await broken(false)).toEqual([]);
    await grantAppRole(side);
    expect(await broken(false)).toEqual([expect.stringContaining("the app role may change")]);
    expect(await broken(true)).toEqual([]);
  });

  it("holds on to the keys that it is sealed under", async () => {
    const { id } = await anApprovedRequest();
    const needs = (passwordKeyId: string | null) =>
      agency.db.member.update({ where: { id: agency.ownerId }, data: { passwordKeyId } });
    await needs("former");
    await loadPreview(id);
    await needs(null);
    const scope = await findKeyScope(agency.agency.slug);
    if (!scope) throw new Error("The agency has no scope");
    const uses = (await usesIn(scope)).filter(({ keyId }) => keyId === "former");
    expect(uses).toEqual([{ keyId: "former", what: "passwords beside the live data", count: 1 }]);
  });

  it("begins anew where a killed worker left it, without the half that lay there", async () => {
    const admin = await agency.actor("admin");
    const { id } = await anApprovedRequest();
    await walk(admin, id, ["load"]);
    const half = { databaseName: "k_0000000000000half", agencyId: agency.agency.id, requestId: id };
    await controlClient().sideDatabase.create({ data: { ...half, kind: "preview" } });
    await loadPreview(id);
    expect((await find(id)).status).toBe("preview");
    const sides = await sidesOf(id);
    expect(sides).toHaveLength(1);
    expect(sides[0]?.databaseName).not.toBe(half.databaseName);
  });
});

/** What an agency's database held before private notes were sealed, and before there was a column for them. */
async function fillOlder(older: AgencyDatabase): Promise<void> {
  const owner = new Client(agencyConnection(older, "owner"));
  await owner.connect();
  await owner.query(`
    INSERT INTO "AgencySettings" ("name", "locale", "timeZone") VALUES ('Testagentur', 'de', 'Europe/Berlin');
    INSERT INTO "SecurityPolicy" DEFAULT VALUES;
    INSERT INTO "Client" ("id", "name") VALUES ('${CLIENT_ID}', 'Von früher');
    INSERT INTO "Contact" ("id", "clientId", "name") VALUES (gen_random_uuid(), '${CLIENT_ID}', 'Kim')`);
  await owner.end();
}

const CLIENT_ID = "0199aaaa-0000-7000-8000-000000000001";

async function flipABit(snapshotId: string): Promise<void> {
  const folder = settings().dataDir;
  const files = await readdir(folder, { recursive: true });
  const name = files.find((file) => file.includes(snapshotId));
  if (!name) throw new Error("The snapshot has no file");
  const bytes = await readFile(join(folder, name));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(join(folder, name), bytes);
}
