import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { noteFactorChange, requireFactorToSpare } from "@/lib/auth/factor-changes";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };

const aFactor = (memberId: string) => ({ id: uuidv7(), memberId, name: "Handy", secret: "sealed" });

async function aMemberWith({ factors }: { factors: number }) {
  const actor = await agency.actor("member");
  const memberId = memberIdOf(actor);
  const rows = Array.from({ length: factors }, () => ({ ...aFactor(memberId), confirmedAt: new Date() }));
  await agency.db.authenticator.createMany({ data: rows });
  return { actor, memberId, ids: rows.map(({ id }) => id) };
}

const remove = (actor: Actor, id: string) =>
  writeAs(actor, "profile:write:own", async (writing) => {
    const memberId = memberIdOf(actor);
    await requireFactorToSpare(writing.tx, agency.agency, { memberId });
    await writing.tx.authenticator.delete({ where: { id } });
    const whose = { memberId, sessionId: actor.sessionId };
    await noteFactorChange(writing, whose, { factor: "authenticator", change: "removed", id, name: "Handy" }, origin);
  });

const enforceFor = (secondFactorRoles: "member"[]) =>
  agency.db.securityPolicy.update({
    where: { id: 1 },
    data: { secondFactorRoles, secondFactorRequiredSince: new Date() },
  });

describe("removing a factor", () => {
  beforeEach(() => enforceFor(["member"]).then(() => undefined));

  it("is refused for the last one where one is required, even while there is grace", async () => {
    const { actor, ids } = await aMemberWith({ factors: 1 });
    await expect(remove(actor, ids[0] ?? "")).rejects.toMatchObject({ code: "last-factor" });
  });

  it("does not count an authenticator that was never tried", async () => {
    const { actor, memberId, ids } = await aMemberWith({ factors: 1 });
    await agency.db.authenticator.create({ data: aFactor(memberId) });
    await expect(remove(actor, ids[0] ?? "")).rejects.toMatchObject({ code: "last-factor" });
  });

  it("leaves one of two that are removed at once", async () => {
    const { actor, memberId, ids } = await aMemberWith({ factors: 2 });
    const outcomes = await Promise.allSettled(ids.map((id) => remove(actor, id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await agency.db.authenticator.count({ where: { memberId } })).toBe(1);
  });

  it("is up to the member where none is required", async () => {
    await enforceFor([]);
    const { actor, memberId, ids } = await aMemberWith({ factors: 1 });
    await remove(actor, ids[0] ?? "");
    expect(await agency.db.authenticator.count({ where: { memberId } })).toBe(0);
  });

  it("ends all other sessions, is logged, and told by mail", async () => {
    const { actor, memberId, ids } = await aMemberWith({ factors: 2 });
    const here = await createSession(agency.db, memberId, "full", origin);
    const there = await createSession(agency.db, memberId, "full", origin);
    const sessionId = (await findSession(agency.agency, here))?.id;
    await remove(testActor(agency.agency, { ...actor, sessionId }), ids[0] ?? "");
    expect(await findSession(agency.agency, here)).not.toBeNull();
    expect(await findSession(agency.agency, there)).toBeNull();
    expect(await agency.db.event.count({ where: { action: "authenticator.removed", subjectId: ids[0] } })).toBe(1);
    const mails = await agency.db.outboxMessage.findMany({ where: { doneAt: null } });
    expect(mails.map(({ payload }) => payload)).toContainEqual({
      template: "factor-changed",
      memberId,
      factor: "authenticator",
      change: "removed",
      name: "Handy",
    });
  });
});
