import { readFile } from "node:fs/promises";
import { v7 as uuidv7 } from "uuid";
import { afterEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { controlClient } from "@/lib/db/control";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { mailFile } from "@/lib/mail/mail-folder";
import { listStoredMails } from "@/lib/mail/stored-mails";
import { approveRestore, refuseRestore } from "@/lib/operators/deciding";
import { operatorsRealm } from "@/lib/operators/realm";
import { orderSwitch, withdrawRestore } from "@/lib/restores/choosing";
import { getOffer, getOrderForm } from "@/lib/restores/offer";
import { acceptPrice, requestRestore } from "@/lib/restores/ordering";
import { getRestore } from "@/lib/restores/queries";
import { settings } from "@/lib/settings/settings";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import {
  anOperator,
  aPriceList,
  aStoredSnapshot,
  FREE_TERMS_ID,
  setPriceList,
  walk,
  whilePricesHold,
} from "@/lib/testing/restores";
import { now } from "@/lib/time/clock";

const agency = anAgency();
const other = anAgency();

const ADDRESS = {
  name: "Nordlicht GmbH",
  address: "Kai 1\n20457 Hamburg",
  email: "buero@nordlicht.example",
  vatId: "",
};

/** At today's prices, whatever other test files make of them. */
function ask(
  actor: Actor,
  changes: Parameters<typeof setPriceList>[0] = {},
  { id = uuidv7(), startedAt = now() } = {},
): Promise<string> {
  return whilePricesHold(async () => {
    const { id: snapshotId } = await aStoredSnapshot(actor.agency, startedAt);
    await requestRestore(actor, { id, snapshotId, reason: "Gelöscht", termsId: await setPriceList(changes) });
    return id;
  });
}

async function accept(actor: Actor, id: string, changes: object = {}): Promise<void> {
  const { wording } = await getOffer(actor, { id });
  await acceptPrice(actor, { id, wording, agrees: "on", ...ADDRESS, ...changes });
}

const find = (id: string) => controlClient().restoreRequest.findUniqueOrThrow({ where: { id } });

afterEach(async () => {
  const ended = { status: "withdrawn" } as const;
  const agencies = [agency.agency.id, other.agency.id];
  await controlClient().restoreRequest.updateMany({ where: { agencyId: { in: agencies } }, data: ended });
});

describe("asking for a restore", () => {
  it.each(["manager", "member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
    "is not for a %s",
    async (role) => {
      await expect(ask(await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
      await expect(getOrderForm(await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
    },
  );

  it("finds no other agency's snapshot", async () => {
    const { id: snapshotId } = await aStoredSnapshot(other.agency);
    const input = { id: uuidv7(), snapshotId, reason: "Neugier", termsId: await aPriceList() };
    const asking = requestRestore(await agency.actor("admin"), input);
    await expect(asking).rejects.toMatchObject({ code: "snapshot-gone" });
  });

  it("is refused at prices that are no longer the prices", async () => {
    const admin = await agency.actor("admin");
    await aPriceList();
    const { id: snapshotId } = await aStoredSnapshot(agency.agency);
    const former = { id: uuidv7(), snapshotId, reason: "Gelöscht", termsId: FREE_TERMS_ID };
    await expect(requestRestore(admin, former)).rejects.toMatchObject({ code: "prices-changed" });
  });

  it("is told of the one that is open", async () => {
    const admin = await agency.actor("admin");
    await ask(admin);
    await expect(ask(await agency.actor("owner"))).rejects.toMatchObject({ code: "restore-already-open" });
  });

  it("sent ten times is one request", async () => {
    const admin = await agency.actor("admin");
    const id = uuidv7();
    await whilePricesHold(async () => {
      const { id: snapshotId } = await aStoredSnapshot(agency.agency);
      const input = { id, snapshotId, reason: "Gelöscht", termsId: await setPriceList() };
      for (let time = 0; time < 10; time += 1) expect(await requestRestore(admin, input)).toEqual({ id });
    });
    expect(await controlClient().restoreStep.count({ where: { requestId: id } })).toBe(1);
  });
});

describe("accepting a price", () => {
  it("needs a proof of who it is", async () => {
    const admin = await agency.actor("admin");
    const id = await ask(admin);
    await expect(accept(unproven(admin), id)).rejects.toMatchObject({ code: "step-up" });
    expect((await find(id)).status).toBe("requested");
  });

  it("is not for an operator, nor for another agency's admin, nor for a manager", async () => {
    const id = await ask(await agency.actor("admin"));
    const input = { id, wording: "", agrees: "on", ...ADDRESS } as const;
    await expect(acceptPrice(anOperator(), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(acceptPrice(await agency.actor("manager"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(acceptPrice(await other.actor("owner"), input)).rejects.toMatchObject({ code: "not-found" });
    await expect(getRestore(await other.actor("owner"), { id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is refused for other words than those that are shown", async () => {
    const admin = await agency.actor("admin");
    const id = await ask(admin);
    await expect(accept(admin, id, { wording: "Es kostet nichts." })).rejects.toMatchObject({
      code: "wording-changed",
    });
  });

  it("asks for an address when it costs something, and for none when it is free", async () => {
    const admin = await agency.actor("admin");
    const id = await ask(admin);
    await expect(accept(admin, id, { address: " " })).rejects.toMatchObject({ issues: [{ path: ["address"] }] });
    await withdrawRestore(admin, { id });
    const free = await ask(admin, { previewNetCents: 0, restoreNetCents: 0 });
    await accept(admin, free, { name: "", address: "", email: "" });
    expect((await find(free)).status).toBe("accepted");
  });

  it("keeps who, when, by what words and at what price, and nothing changes it", async () => {
    const admin = await agency.actor("admin");
    const id = await ask(admin);
    await accept(admin, id);
    const acceptance = await controlClient().restoreAcceptance.findUniqueOrThrow({ where: { requestId: id } });
    expect(acceptance).toMatchObject({ memberId: admin.memberId, memberName: admin.name, locale: "de" });
    expect(acceptance.wording).toContain("354,62\u00a0€ brutto");
    expect(acceptance.recipient).toMatchObject({ name: ADDRESS.name, address: ADDRESS.address });
    const immutable = "what was agreed, done or billed is never changed";
    const sql = controlClient();
    await expect(
      sql.$executeRaw`UPDATE "RestoreAcceptance" SET "wording" = 'x' WHERE "requestId" = ${id}::uuid`,
    ).rejects.toThrow(immutable);
    await expect(sql.$executeRaw`DELETE FROM "RestoreAcceptance" WHERE "requestId" = ${id}::uuid`).rejects.toThrow(
      immutable,
    );
    await expect(sql.$executeRaw`UPDATE "RestoreTerms" SET "restoreNetCents" = 0`).rejects.toThrow(immutable);
    await expect(accept(admin, id)).rejects.toMatchObject({ code: "restore-moved-on" });
  });

  it("is confirmed by a PDF to who ordered and to the owners, and told to operators", async () => {
    const admin = await agency.actor("admin");
    const { id: operatorId } = await controlClient().member.create({
      data: {
        id: uuidv7(),
        email: `${uuidv7()}@operator.example`,
        name: "O",
        roles: [],
        status: "active",
        passwordHash: "none",
      },
      select: { id: true, email: true },
    });
    const id = await ask(admin);
    await accept(admin, id);
    await deliverOutbox(operatorsRealm());
    await deliverOutbox(agency.agency);
    await deliverOutbox(operatorsRealm());
    const mails = (await listStoredMails()).filter(({ subject }) => /bestell/.test(subject));
    const owner = await agency.db.member.findUniqueOrThrow({ where: { id: agency.ownerId } });
    const operator = await controlClient().member.findUniqueOrThrow({ where: { id: operatorId } });
    const readers = mails.map(({ to }) => to);
    const toOwner = mails.find(({ to }) => to === owner.email);
    const stored = await readFile(mailFile(settings().dataDir, toOwner?.id ?? ""), "utf8");
    expect(stored).toContain("Content-Type: application/pdf; name=Auftragsbestaetigung.pdf");
    expect(readers).toEqual(expect.arrayContaining([owner.email, `${admin.memberId}@test.example`, operator.email]));
    await controlClient().member.update({
      where: { id: operatorId },
      data: { status: "deactivated", deactivatedAt: now() },
    });
  });
});

describe("deciding", () => {
  it("is not the agency's own", async () => {
    const owner = await agency.actor("owner");
    const id = await ask(owner);
    await accept(owner, id);
    await expect(approveRestore(owner, { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(refuseRestore(owner, { id, reason: "x" })).rejects.toMatchObject({ code: "forbidden" });
    expect((await find(id)).status).toBe("accepted");
  });

  it("waits for the price to be accepted", async () => {
    const id = await ask(await agency.actor("admin"));
    await expect(approveRestore(anOperator(), { id })).rejects.toMatchObject({ code: "restore-moved-on" });
  });

  it("tells the agency why it was refused, and by no operator's name", async () => {
    const admin = await agency.actor("admin");
    const id = await ask(admin);
    await accept(admin, id);
    await refuseRestore(anOperator(), { id, reason: "Bitte ruft uns vorher an." });
    const { status, refusalReason, steps } = await getRestore(admin, { id });
    expect({ status, refusalReason }).toEqual({ status: "refused", refusalReason: "Bitte ruft uns vorher an." });
    expect(steps.at(-1)).toMatchObject({ byKind: "operator", byName: null });
  });

  it("is not needed for what the terms let through", async () => {
    const admin = await agency.actor("admin");
    const id = await ask(admin, { autoApproveMaxDays: 7 });
    await accept(admin, id);
    expect((await getRestore(admin, { id })).steps.at(-1)).toMatchObject({ status: "approved", byKind: "system" });
  });

  it("is needed for a snapshot older than the terms let through", async () => {
    const admin = await agency.actor("admin");
    const startedAt = new Date(Date.now() - 8 * 86_400_000);
    const id = await ask(admin, { autoApproveMaxDays: 7 }, { startedAt });
    await accept(admin, id);
    expect((await find(id)).status).toBe("accepted");
  });
});

describe("switching a whole agency", () => {
  it("needs a proof of who it is", async () => {
    const admin = await agency.actor("admin");
    const id = await ask(admin);
    await accept(admin, id);
    await walk(admin, id, ["approve", "load", "openPreview"]);
    await expect(orderSwitch(unproven(admin), { id })).rejects.toMatchObject({ code: "step-up" });
    await expect(orderSwitch(await agency.actor("manager"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(orderSwitch(await other.actor("admin"), { id })).rejects.toMatchObject({ code: "not-found" });
    expect((await find(id)).status).toBe("preview");
  });
});
