import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { controlClient } from "@/lib/db/control";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { systemActor } from "@/lib/jobs/system-actor";
import { listStoredMails } from "@/lib/mail/stored-mails";
import { operatorsRealm } from "@/lib/operators/realm";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const kept = { name: "Hansen GmbH", address: "Kai 1\n20457 Hamburg", email: "buero@hansen.example" };

/** Changes something of an agency's that the installation keeps, through the door. */
function keepAddress(actor: Actor): Promise<void> {
  return writeRegistryAs(actor, "restore:request", async ({ tx, record }) => {
    const agencyId = agency.agency.id;
    await tx.billingAddress.upsert({ where: { agencyId }, create: { agencyId, ...kept }, update: kept });
    await record("restore.price-accepted", { kind: "restore", id: null, agencyId }, { name: kept.name });
  });
}

describe("writeRegistryAs", () => {
  it("refuses an actor without the permission before anything happens", async () => {
    await expect(keepAddress(await agency.actor("manager"))).rejects.toMatchObject({ code: "forbidden" });
    expect(await controlClient().billingAddress.count({ where: { agencyId: agency.agency.id } })).toBe(0);
  });

  it("refuses to commit a change that the log knows nothing of", async () => {
    const change = writeRegistryAs(await agency.actor("admin"), "restore:request", async ({ tx }) => {
      await tx.billingAddress.create({ data: { agencyId: agency.agency.id, ...kept } });
    });
    await expect(change).rejects.toThrow("the log knows nothing of");
    expect(await controlClient().billingAddress.count({ where: { agencyId: agency.agency.id } })).toBe(0);
  });

  it("tells the agency's log, in the member's name, and once however often it is delivered", async () => {
    const admin = await agency.actor("admin");
    await keepAddress(admin);
    await deliverOutbox(operatorsRealm());
    const ours = { kind: "agency-event", payload: { path: ["agencyId"], equals: agency.agency.id } };
    await controlClient().outboxMessage.updateMany({ where: ours, data: { doneAt: null } });
    await deliverOutbox(operatorsRealm());
    const events = await agency.db.event.findMany({
      where: { action: "restore.price-accepted" },
      include: { detail: true },
    });
    expect(events).toMatchObject([{ actorId: admin.memberId, detail: { data: { name: kept.name } } }]);
    expect(await controlClient().event.count({ where: { action: "restore.price-accepted" } })).toBe(0);
  });

  it("names no operator in an agency's log, but in the operators' own", async () => {
    const operator = testActor(operatorsRealm(), { memberId: uuidv7(), subjects: ["operator"] });
    await writeRegistryAs(operator, "console:decide", ({ record }) =>
      record("restore.approved", { kind: "restore", id: null, agencyId: agency.agency.id }),
    );
    await deliverOutbox(operatorsRealm());
    const where = { action: "restore.approved" };
    expect(await agency.db.event.findMany({ where })).toMatchObject([{ actorId: null }]);
    const byOperator = { ...where, actorId: operator.memberId };
    expect(await controlClient().event.count({ where: byOperator })).toBe(1);
  });

  it("sends a member of the agency one mail however often it is handed over", async () => {
    const actor = await agency.actor("member");
    const memberId = actor.memberId ?? "";
    await writeRegistryAs(systemActor(operatorsRealm(), "test"), "backup:keep", async ({ record, tellMember }) => {
      await tellMember(agency.agency.id, { template: "password-changed", memberId });
      await record("snapshot.stored", { kind: "snapshot", id: null });
    });
    await deliverOutbox(operatorsRealm());
    const ours = { kind: "agency-mail", payload: { path: ["agencyId"], equals: agency.agency.id } };
    await controlClient().outboxMessage.updateMany({ where: ours, data: { doneAt: null } });
    await deliverOutbox(operatorsRealm());
    await deliverOutbox(agency.agency);
    const mails = (await listStoredMails()).filter(({ to }) => to.includes(`${memberId}@test.example`));
    expect(mails).toHaveLength(1);
  });
});
