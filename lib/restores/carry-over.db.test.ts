import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { open, seal } from "@/lib/crypto/sealing";
import { agencyConnection } from "@/lib/db/connection";
import { dropDatabase } from "@/lib/db/provision";
import { rotateScope } from "@/lib/keys/rotate-scope";
import { findKeyScope } from "@/lib/keys/scopes";
import { carryOver } from "@/lib/restores/carry-over";
import { FATES } from "@/lib/restores/carry-over-list";
import { anAgency } from "@/lib/testing/database";
import { aClient, aProject } from "@/lib/testing/factories";
import { aCopyOf, type SideDatabase } from "@/lib/testing/side-database";

const agency = anAgency();
let side: SideDatabase;
/** What a snapshot of now brings back; then life goes on, and then it is brought back. */
const takeCopy = async () => {
  side = await aCopyOf(agency.agency);
};
const bringBack = () => carryOver(agency.agency, side);

afterEach(async () => {
  await side.db.$disconnect();
  await dropDatabase(side);
});

const inAnHour = () => new Date(Date.now() + 3_600_000);
const anEvent = (action: string) => ({ id: uuidv7(), action, subjectKind: "agency", detail: { create: { data: {} } } });

describe("what is carried over", () => {
  it("is decided for every table that an agency's database has", async () => {
    await takeCopy();
    const tables = await agency.db.$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
    expect(Object.keys(FATES).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it("is nothing at all when the log is not a part of today's", async () => {
    await takeCopy();
    await side.db.event.create({ data: anEvent("client.created") });
    await side.db.member.updateMany({ data: { name: "Von damals" } });
    await expect(bringBack()).rejects.toThrow("not a part of today's");
    expect(await side.db.member.count({ where: { name: "Von damals" } })).toBeGreaterThan(0);
  });

  it("leaves the agency's work as the snapshot has it, and today's database as it is", async () => {
    const { id } = await aProject(agency.db, { name: "Von damals" });
    await takeCopy();
    await agency.db.project.update({ where: { id }, data: { name: "Von heute" } });
    await aClient(agency.db, { name: "Heute dazugekommen" });
    await bringBack();
    expect(await side.db.project.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Von damals" });
    expect(await side.db.client.count({ where: { name: "Heute dazugekommen" } })).toBe(0);
    expect(await agency.db.project.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Von heute" });
  });

  it("is the same when it is carried over once more", async () => {
    const id = memberIdOf(await agency.actor("member"));
    await takeCopy();
    await agency.db.member.update({ where: { id }, data: { name: "Heute" } });
    await bringBack();
    const once = await side.db.member.findMany({ orderBy: { id: "asc" } });
    await bringBack();
    expect(await side.db.member.findMany({ orderBy: { id: "asc" } })).toEqual(once);
    expect(await side.db.event.count()).toBe(await agency.db.event.count());
  });
});

describe("who may sign in, and how", () => {
  it("is no former password, no lost role and no deactivated member of then", async () => {
    const id = memberIdOf(await agency.actor("admin"));
    const gone = memberIdOf(await agency.actor("member"));
    await takeCopy();
    const today = { passwordHash: "changed", roles: ["guest" as const], mustEnrol: true };
    await agency.db.member.update({ where: { id }, data: today });
    await agency.db.member.update({ where: { id: gone }, data: { status: "deactivated", deactivatedAt: new Date() } });
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { minLength: 20 } });
    await bringBack();
    expect(await side.db.member.findUniqueOrThrow({ where: { id } })).toMatchObject(today);
    expect(await side.db.member.findUniqueOrThrow({ where: { id: gone } })).toMatchObject({ status: "deactivated" });
    expect(await side.db.securityPolicy.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ minLength: 20 });
  });

  it("is decided by today's factors, codes, time steps, devices and counts of failures", async () => {
    const memberId = memberIdOf(await agency.actor("member"));
    const [kept, removed, added] = [uuidv7(), uuidv7(), uuidv7()];
    const app = (id: string) => ({ id, memberId, name: "App", secret: "k1.x.y" });
    const code = () => ({ id: uuidv7(), memberId, salt: randomBytes(8), codeHash: randomBytes(32) });
    await agency.db.authenticator.createMany({ data: [app(kept), app(removed)] });
    const used = code();
    await agency.db.recoveryCode.create({ data: used });
    await takeCopy();
    await agency.db.authenticator.update({ where: { id: kept }, data: { lastStep: 4_711 } });
    await agency.db.authenticator.delete({ where: { id: removed } });
    await agency.db.authenticator.create({ data: app(added) });
    await agency.db.recoveryCode.deleteMany({ where: { id: used.id } });
    await agency.db.knownDevice.create({
      data: { id: uuidv7(), memberId, tokenHash: randomBytes(32), lastSeenAt: new Date() },
    });
    await agency.db.passkey.create({ data: { ...aPasskey(), memberId } });
    await agency.db.formerPassword.create({ data: { id: uuidv7(), memberId, passwordHash: "former" } });
    await agency.db.signInThrottle.create({ data: { key: uuidv7(), failures: 99, touchedAt: new Date() } });
    await bringBack();
    const apps = await side.db.authenticator.findMany({ where: { memberId }, orderBy: { id: "asc" } });
    expect(apps).toEqual(await agency.db.authenticator.findMany({ where: { memberId }, orderBy: { id: "asc" } }));
    expect(apps.map(({ id }) => id)).toEqual([kept, added]);
    expect(await side.db.recoveryCode.count({ where: { memberId } })).toBe(0);
    expect(await side.db.knownDevice.findMany()).toEqual(await agency.db.knownDevice.findMany());
    expect(await side.db.passkey.findMany()).toEqual(await agency.db.passkey.findMany());
    expect(await side.db.formerPassword.findMany()).toEqual(await agency.db.formerPassword.findMany());
    expect(await side.db.signInThrottle.findMany()).toEqual(await agency.db.signInThrottle.findMany());
  });

  it("is nobody who is signed in, and nobody with a link from before", async () => {
    const memberId = memberIdOf(await agency.actor("member"));
    const at = inAnHour();
    const session = {
      id: uuidv7(),
      memberId,
      stage: "full",
      lastInputAt: at,
      idlesAt: at,
      expiresAt: at,
      address: "",
      userAgent: "",
    } as const;
    await agency.db.session.create({ data: { ...session, tokenHash: randomBytes(32) } });
    await agency.db.passkeyChallenge.create({
      data: { id: uuidv7(), purpose: "stepUp", sessionId: session.id, challenge: uuidv7(), expiresAt: at },
    });
    await agency.db.memberLink.create({
      data: { id: uuidv7(), memberId, kind: "reset", tokenHash: randomBytes(32), expiresAt: at },
    });
    await takeCopy();
    await bringBack();
    expect([
      await side.db.session.count(),
      await side.db.passkeyChallenge.count(),
      await side.db.memberLink.count(),
    ]).toEqual([0, 0, 0]);
    expect(await agency.db.session.count()).toBeGreaterThan(0);
  });
});

describe("a member", () => {
  it("who was deleted since stays for the entries' sake, and cannot sign in", async () => {
    const memberId = memberIdOf(await agency.actor("admin"));
    const { id: projectId } = await aProject(agency.db, { members: [] });
    const entry = {
      id: uuidv7(),
      memberId,
      projectId,
      day: new Date("2026-11-20"),
      durationSeconds: 60,
      timeZone: "UTC",
      billable: true,
    };
    await agency.db.timeEntry.create({ data: entry });
    await takeCopy();
    await agency.db.timeEntry.delete({ where: { id: entry.id } });
    await agency.db.member.delete({ where: { id: memberId } });
    await bringBack();
    expect(await side.db.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
      status: "deactivated",
      passwordHash: null,
      email: `${memberId}@test.example`,
    });
    expect(await side.db.timeEntry.count({ where: { id: entry.id } })).toBe(1);
  });

  it("who was deleted since gives up the address that is somebody else's by now", async () => {
    const formerId = memberIdOf(await agency.actor("member"));
    const name = `u${formerId.slice(-6)}`;
    await agency.db.member.update({ where: { id: formerId }, data: { userName: name } });
    await takeCopy();
    await agency.db.member.delete({ where: { id: formerId } });
    const id = memberIdOf(await agency.actor("member"));
    await agency.db.member.update({ where: { id }, data: { email: `${formerId}@test.example`, userName: name } });
    await bringBack();
    const [former, today] = await Promise.all(
      [formerId, id].map((id) => side.db.member.findUniqueOrThrow({ where: { id } })),
    );
    expect(former).toMatchObject({ email: `${formerId}@former-member.invalid`, userName: null, status: "deactivated" });
    expect(today).toMatchObject({ email: `${formerId}@test.example`, userName: name, status: "active" });
  });

  it("who exchanged the address with another since keeps today's", async () => {
    const [one, two] = [memberIdOf(await agency.actor("member")), memberIdOf(await agency.actor("member"))];
    await takeCopy();
    const give = (id: string, email: string) => agency.db.member.update({ where: { id }, data: { email } });
    await give(one, "between@test.example");
    await give(two, `${one}@test.example`);
    await give(one, `${two}@test.example`);
    await bringBack();
    expect(await side.db.member.findUniqueOrThrow({ where: { id: one } })).toMatchObject({
      email: `${two}@test.example`,
    });
    expect(await side.db.member.findUniqueOrThrow({ where: { id: two } })).toMatchObject({
      email: `${one}@test.example`,
    });
  });

  it("who alone was owner then is none any more when another is today", async () => {
    await takeCopy();
    const heir = memberIdOf(await agency.actor("owner"));
    await agency.db.member.update({ where: { id: agency.ownerId }, data: { roles: ["member"] } });
    await bringBack();
    expect(await side.db.member.findUniqueOrThrow({ where: { id: agency.ownerId } })).toMatchObject({
      roles: ["member"],
    });
    expect(await side.db.member.findUniqueOrThrow({ where: { id: heir } })).toMatchObject({
      roles: ["owner"],
      status: "active",
    });
    await agency.db.member.update({ where: { id: agency.ownerId }, data: { roles: ["owner"] } });
  });

  it("who joined since is there, and without anything of then", async () => {
    await takeCopy();
    const id = memberIdOf(await agency.actor("manager"));
    await bringBack();
    expect(await side.db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({
      roles: ["manager"],
      status: "active",
    });
  });
});

describe("the log", () => {
  it("goes on, however long ago an event that came late says it was", async () => {
    await agency.db.event.create({ data: anEvent("project.created") });
    await takeCopy();
    await agency.db.event.create({ data: anEvent("project.changed") });
    await agency.db.event.create({ data: { ...anEvent("restore.approved"), at: new Date("2020-01-01") } });
    await bringBack();
    const all = { include: { detail: true }, orderBy: { id: "asc" } } as const;
    expect(await side.db.event.findMany(all)).toEqual(await agency.db.event.findMany(all));
  });

  it("stays without the details that were erased since", async () => {
    const event = anEvent("client.created");
    await agency.db.event.create({ data: event });
    await takeCopy();
    await eraseDetail(event.id);
    await bringBack();
    expect(await side.db.eventDetail.count({ where: { eventId: event.id } })).toBe(0);
    expect(await side.db.event.count({ where: { id: event.id } })).toBe(1);
  });
});

describe("what was under way", () => {
  it("is not sent again when it was sent since, and not forgotten when it waits", async () => {
    const [sent, waiting] = [uuidv7(), uuidv7()];
    const message = (id: string) => ({ id, kind: "agency-renamed", payload: { name: "x" } });
    await agency.db.outboxMessage.create({ data: message(sent) });
    await takeCopy();
    await agency.db.outboxMessage.update({ where: { id: sent }, data: { doneAt: new Date() } });
    await agency.db.outboxMessage.create({ data: message(waiting) });
    await bringBack();
    const left = await side.db.outboxMessage.findMany({ where: { doneAt: null } });
    expect(left.map(({ id }) => id)).toEqual([waiting]);
  });

  it("is not done again under a receipt of today", async () => {
    await takeCopy();
    const receipt = { id: uuidv7(), memberId: agency.ownerId, result: { id: "made" } };
    await agency.db.receipt.create({ data: receipt });
    await bringBack();
    expect(await side.db.receipt.findUniqueOrThrow({ where: { id: receipt.id } })).toMatchObject(receipt);
  });

  it("does not go on by itself when it was an import", async () => {
    const batch = { id: uuidv7(), memberId: agency.ownerId, fileName: "a.csv", sizeBytes: 1, timeZone: "UTC" };
    await agency.db.importBatch.create({ data: { ...batch, status: "running" } });
    await takeCopy();
    await bringBack();
    expect(await side.db.importBatch.findUniqueOrThrow({ where: { id: batch.id } })).toMatchObject({
      status: "failed",
      errorCode: "import-restored",
    });
  });
});

describe("what was sealed", () => {
  it("opens after the agency's key was exchanged, and not elsewhere", async () => {
    const { id: clientId } = await aClient(agency.db);
    const place = { table: "Contact", row: uuidv7(), field: "privateNote" } as const;
    const privateNote = await seal(agency.agency.id, place, "Mag keine Anrufe");
    await agency.db.contact.create({ data: { id: place.row, clientId, name: "Kim", privateNote } });
    await takeCopy();
    const scope = await findKeyScope(agency.agency.slug);
    if (!scope) throw new Error("The agency has no scope");
    await rotateScope(scope, () => {});
    await bringBack();
    const restored = await side.db.contact.findUniqueOrThrow({ where: { id: place.row } });
    expect(restored.privateNote).toBe(privateNote);
    expect(await open(agency.agency.id, place, restored.privateNote ?? "")).toBe("Mag keine Anrufe");
    await expect(open(agency.agency.id, { ...place, row: uuidv7() }, privateNote)).rejects.toThrow();
  });
});

function aPasskey() {
  return {
    id: uuidv7(),
    name: "Key",
    credentialId: randomBytes(16),
    publicKey: randomBytes(32),
    counter: 3,
    transports: [],
    isBackedUp: false,
  };
}

/** As an erasure will: with the owner's rights. */
async function eraseDetail(eventId: string): Promise<void> {
  const owner = new Client(agencyConnection(agency.agency, "owner"));
  await owner.connect();
  await owner.query(`DELETE FROM "EventDetail" WHERE "eventId" = $1`, [eventId]);
  await owner.end();
}
