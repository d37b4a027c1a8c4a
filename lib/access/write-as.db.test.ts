import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

/** Adds a client through the door, as commands do. */
function addClient(actor: Actor, name: string): Promise<string> {
  return writeAs(actor, "client:write", async ({ tx, record }) => {
    const id = uuidv7();
    await tx.client.create({ data: { id, name } });
    await record("client.created", { kind: "client", id }, { name });
    return id;
  });
}

describe("writeAs", () => {
  it("refuses an actor without the permission before anything happens", async () => {
    await expect(addClient(await agency.actor("guest"), "Refused")).rejects.toMatchObject({ code: "forbidden" });
    expect(await agency.db.client.count({ where: { name: "Refused" } })).toBe(0);
  });

  it("refuses to commit a change that the log knows nothing of", async () => {
    const change = writeAs(await agency.actor("admin"), "client:write", async ({ tx }) => {
      await tx.client.create({ data: { id: uuidv7(), name: "Unrecorded" } });
    });
    await expect(change).rejects.toThrow("the log knows nothing of");
    expect(await agency.db.client.count({ where: { name: "Unrecorded" } })).toBe(0);
  });

  it("keeps neither the change nor its event when the change fails halfway", async () => {
    const before = await agency.db.event.count();
    const change = writeAs(await agency.actor("admin"), "client:write", async ({ tx, record }) => {
      await tx.client.create({ data: { id: uuidv7(), name: "Halfway" } });
      await record("client.created", { kind: "client", id: null });
      throw new Error("power cut");
    });
    await expect(change).rejects.toThrow("power cut");
    expect(await agency.db.client.count({ where: { name: "Halfway" } })).toBe(0);
    expect(await agency.db.event.count()).toBe(before);
  });

  it("tells a refusal of the database in the domain's words", async () => {
    const actor = await agency.actor("admin");
    await addClient(actor, "Hansen");
    await expect(addClient(actor, "HANSEN")).rejects.toMatchObject({ code: "name-taken", field: "name" });
  });

  it("takes everything back when the change lasts longer than it may", async () => {
    const change = writeAs(
      await agency.actor("admin"),
      "client:write",
      async ({ tx, record }) => {
        const id = uuidv7();
        await tx.client.create({ data: { id, name: "Too late" } });
        await tx.$queryRaw`SELECT pg_sleep(0.3)::text`;
        await record("client.created", { kind: "client", id });
      },
      { timeoutMs: 100 },
    );
    await expect(change).rejects.toThrow();
    expect(await agency.db.client.count({ where: { name: "Too late" } })).toBe(0);
  });

  it("takes everything back when the change says that nothing changed", async () => {
    const answer = await writeAs(await agency.actor("admin"), "client:write", async ({ tx, unchanged }) => {
      await tx.client.create({ data: { id: uuidv7(), name: "Taken back" } });
      return unchanged("nothing to do");
    });
    expect(answer).toBe("nothing to do");
    expect(await agency.db.client.count({ where: { name: "Taken back" } })).toBe(0);
  });

  it("gives the same request sent ten times at once one effect and one answer", async () => {
    const actor = { ...(await agency.actor("admin")), receiptId: uuidv7() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => addClient(actor, "Sent ten times")));
    expect(new Set(answers).size).toBe(1);
    expect(await agency.db.client.count({ where: { name: "Sent ten times" } })).toBe(1);
  });

  it("refuses a receipt id that another member has used", async () => {
    const receiptId = uuidv7();
    await addClient({ ...(await agency.actor("admin")), receiptId }, "First");
    const second = addClient({ ...(await agency.actor("admin")), receiptId }, "Second");
    await expect(second).rejects.toMatchObject({ code: "forbidden" });
  });

  it("lets a request that failed be sent again under its id", async () => {
    const actor = { ...(await agency.actor("admin")), receiptId: uuidv7() };
    await addClient(await agency.actor("admin"), "Taken");
    await expect(addClient(actor, "taken")).rejects.toMatchObject({ code: "name-taken" });
    await expect(addClient(actor, "Free")).resolves.toEqual(expect.any(String));
  });
});

describe("readAs", () => {
  it("refuses an actor without the permission", async () => {
    const dpo = await agency.actor("dataProtectionOfficer");
    expect(() => readAs(dpo, "project:read")).toThrow("forbidden");
  });

  it("refuses somebody without any role", () => {
    expect(() => readAs(testActor(agency.agency), "profile:write:own")).toThrow("forbidden");
  });

  it("cannot write, even where a cast hides that from the compiler", async () => {
    const reader = readAs(await agency.actor("owner"), "client:read") as unknown as typeof agency.db;
    await expect(reader.client.deleteMany()).rejects.toThrow("readAs cannot deleteMany");
  });
});

describe("the log", () => {
  it("cannot be changed or deleted by the role that the application uses", async () => {
    await addClient(await agency.actor("admin"), "Logged");
    await expect(agency.db.event.deleteMany()).rejects.toThrow();
    await expect(agency.db.event.updateMany({ data: { action: "client.deleted" } })).rejects.toThrow();
    await expect(agency.db.$executeRaw`TRUNCATE "Event" CASCADE`).rejects.toThrow();
  });

  it("names no person outside the detail row, which can be erased", async () => {
    await addClient(await agency.actor("admin"), "Frau Musterfrau");
    const event = await agency.db.event.findFirstOrThrow({ orderBy: { id: "desc" }, include: { detail: true } });
    const { detail, ...hashed } = event;
    expect(JSON.stringify(hashed)).not.toContain("Musterfrau");
    expect(JSON.stringify(detail)).toContain("Musterfrau");
  });
});
