import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { open, seal } from "@/lib/crypto/sealing";
import { rotateScope } from "@/lib/keys/rotate-scope";
import { findKeyScope } from "@/lib/keys/scopes";
import { FATES } from "@/lib/restores/carry-over-list";
import { aCopyBroughtBack } from "@/lib/testing/copy-brought-back";
import { anAgency } from "@/lib/testing/database";
import { aClient, anEvent, aProject } from "@/lib/testing/factories";

const agency = anAgency();
const copy = aCopyBroughtBack(agency);

describe("what is carried over", () => {
  it("is decided for every table that an agency's database has", async () => {
    await copy.take();
    const tables = await agency.db.$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
    expect(Object.keys(FATES).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it("is nothing at all when the log is not a part of today's", async () => {
    await copy.take();
    await anEvent(copy.db, "client.created");
    await copy.db.member.updateMany({ data: { name: "Von damals" } });
    await expect(copy.bringBack()).rejects.toThrow("not a part of today's");
    expect(await copy.db.member.count({ where: { name: "Von damals" } })).toBeGreaterThan(0);
  });

  it("leaves the agency's work as the snapshot has it, and today's database as it is", async () => {
    const { id } = await aProject(agency.db, { name: "Von damals" });
    await copy.take();
    await agency.db.project.update({ where: { id }, data: { name: "Von heute" } });
    await aClient(agency.db, { name: "Heute dazugekommen" });
    await copy.bringBack();
    expect(await copy.db.project.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Von damals" });
    expect(await copy.db.client.count({ where: { name: "Heute dazugekommen" } })).toBe(0);
    expect(await agency.db.project.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Von heute" });
  });

  it("is the same when it is carried over once more", async () => {
    const id = memberIdOf(await agency.actor("member"));
    await copy.take();
    await agency.db.member.update({ where: { id }, data: { name: "Heute" } });
    await copy.bringBack();
    const once = await copy.db.member.findMany({ orderBy: { id: "asc" } });
    await copy.bringBack();
    expect(await copy.db.member.findMany({ orderBy: { id: "asc" } })).toEqual(once);
    expect(await copy.db.event.count()).toBe(await agency.db.event.count());
  });
});

describe("what was under way", () => {
  it("is not sent again when it was sent since, and not forgotten when it waits", async () => {
    const [sent, waiting] = [uuidv7(), uuidv7()];
    const message = (id: string) => ({ id, kind: "agency-renamed", payload: { name: "x" } });
    await agency.db.outboxMessage.create({ data: message(sent) });
    await copy.take();
    await agency.db.outboxMessage.update({ where: { id: sent }, data: { doneAt: new Date() } });
    await agency.db.outboxMessage.create({ data: message(waiting) });
    await copy.bringBack();
    const left = await copy.db.outboxMessage.findMany({ where: { doneAt: null } });
    expect(left.map(({ id }) => id)).toEqual([waiting]);
  });

  it("is not done again under a receipt of today", async () => {
    await copy.take();
    const receipt = { id: uuidv7(), memberId: agency.ownerId, result: { id: "made" } };
    await agency.db.receipt.create({ data: receipt });
    await copy.bringBack();
    expect(await copy.db.receipt.findUniqueOrThrow({ where: { id: receipt.id } })).toMatchObject(receipt);
  });

  it("does not go on by itself when it was an import", async () => {
    const batch = { id: uuidv7(), memberId: agency.ownerId, fileName: "a.csv", sizeBytes: 1, timeZone: "UTC" };
    await agency.db.importBatch.create({ data: { ...batch, status: "running" } });
    await copy.take();
    await copy.bringBack();
    expect(await copy.db.importBatch.findUniqueOrThrow({ where: { id: batch.id } })).toMatchObject({
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
    await copy.take();
    const scope = await findKeyScope(agency.agency.slug);
    if (!scope) throw new Error("The agency has no scope");
    await rotateScope(scope, () => {});
    await copy.bringBack();
    const restored = await copy.db.contact.findUniqueOrThrow({ where: { id: place.row } });
    expect(restored.privateNote).toBe(privateNote);
    expect(await open(agency.agency.id, place, restored.privateNote ?? "")).toBe("Mag keine Anrufe");
    await expect(open(agency.agency.id, { ...place, row: uuidv7() }, privateNote)).rejects.toThrow();
  });
});
