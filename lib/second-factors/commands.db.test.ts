import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  renameAuthenticator,
  renewRecoveryCodes,
} from "@/lib/second-factors/commands";
import { getRecoveryCodes, listOwnFactors } from "@/lib/second-factors/queries";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aTotpAuthenticator, codeOf } from "@/lib/testing/totp";

const agency = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };
const LONG_AGO = new Date(0);

const secretOf = (view: { secret: string }) => view.secret.replaceAll(" ", "");
const unproven = (actor: Actor) => testActor(agency.agency, { ...actor, provenAt: LONG_AGO });

async function addOne(actor: Actor, name = "Telefon") {
  const view = await beginAuthenticator(actor);
  const input = { id: view.id, name, code: codeOf(secretOf(view)) };
  return { id: view.id, ...(await confirmAuthenticator(actor, input, origin)) };
}

const mailsTo = async (memberId: string) => {
  const where = { payload: { path: ["memberId"], equals: memberId } };
  const mails = await agency.db.outboxMessage.findMany({ where, orderBy: { id: "asc" } });
  return mails.map(({ payload }) => (payload as { template: string }).template);
};

describe("adding an authenticator", () => {
  it("is refused without having proven who one is, at its beginning and at its end", async () => {
    const actor = await agency.actor("member");
    await expect(beginAuthenticator(unproven(actor))).rejects.toMatchObject({ code: "step-up" });
    const view = await beginAuthenticator(actor);
    const input = { id: view.id, name: "Telefon", code: codeOf(secretOf(view)) };
    await expect(confirmAuthenticator(unproven(actor), input, origin)).rejects.toMatchObject({ code: "step-up" });
    expect(await listOwnFactors(actor)).toEqual([]);
  });

  it("is refused with a wrong code, or for somebody else's draft", async () => {
    const [actor, other] = [await agency.actor("member"), await agency.actor("owner")];
    const view = await beginAuthenticator(actor);
    const right = { id: view.id, name: "Telefon", code: codeOf(secretOf(view)) };
    const wrong = { ...right, code: codeOf(secretOf(view), 20) };
    await expect(confirmAuthenticator(actor, wrong, origin)).rejects.toMatchObject({ field: "code" });
    await expect(confirmAuthenticator(other, right, origin)).rejects.toMatchObject({ code: "not-found" });
  });

  it("keeps its secret and the recovery codes out of the receipts of the requests", async () => {
    const actor = testActor(agency.agency, { ...(await agency.actor("member")), receiptId: crypto.randomUUID() });
    await addOne(actor);
    expect(await agency.db.receipt.count({ where: { memberId: memberIdOf(actor) } })).toBe(0);
  });

  it("gives recovery codes with the first one only, ends all other sessions and tells the member", async () => {
    const member = await agency.actor("member");
    const memberId = memberIdOf(member);
    const [here, there] = [await signIn(memberId), await signIn(memberId)];
    const actor = testActor(agency.agency, { ...member, sessionId: (await findSession(agency.agency, here))?.id });
    const first = await addOne(actor);
    expect(first.recoveryCodes).toHaveLength(10);
    expect(await findSession(agency.agency, here)).not.toBeNull();
    expect(await findSession(agency.agency, there)).toBeNull();
    expect((await addOne(actor, "Tablet")).recoveryCodes).toBeNull();
    expect(await mailsTo(memberId)).toEqual(["factor-changed", "factor-changed"]);
    expect((await listOwnFactors(actor)).map(({ name }) => name)).toEqual(["Telefon", "Tablet"]);
  });
});

describe("an authenticator", () => {
  it("is nobody else's to see, to name or to remove", async () => {
    const [actor, other] = [await agency.actor("member"), await agency.actor("owner")];
    const { id } = await addOne(actor);
    expect(await listOwnFactors(other)).toEqual([]);
    await expect(renameAuthenticator(other, { id, name: "Meins" })).rejects.toMatchObject({ code: "not-found" });
    await expect(removeAuthenticator(other, { id }, origin)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is not removed without having proven who one is", async () => {
    const actor = await agency.actor("member");
    const { id } = await addOne(actor);
    await expect(removeAuthenticator(unproven(actor), { id }, origin)).rejects.toMatchObject({ code: "step-up" });
  });

  it("is not removed as the last one where one is asked for, but once there is another", async () => {
    const actor = await agency.actor("admin");
    const { id } = await addOne(actor);
    await enforceFor("admin");
    await expect(removeAuthenticator(actor, { id }, origin)).rejects.toMatchObject({ code: "last-factor" });
    const second = await addOne(actor, "Tablet");
    const both = await Promise.allSettled(
      [id, second.id].map((one) => removeAuthenticator(actor, { id: one }, origin)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listOwnFactors(actor)).toHaveLength(1);
    await enforceFor();
  });

  it("takes the recovery codes with it when it was the last", async () => {
    const actor = await agency.actor("member");
    const { id } = await addOne(actor);
    await removeAuthenticator(actor, { id }, origin);
    expect(await getRecoveryCodes(actor)).toEqual({ left: 0, madeAt: null });
    expect(await mailsTo(memberIdOf(actor))).toEqual(["factor-changed", "factor-changed"]);
    await expect(renewRecoveryCodes(actor)).rejects.toMatchObject({ code: "no-factor" });
  });

  it("gets another name, which the log notes once", async () => {
    const actor = await agency.actor("member");
    const { id } = await addOne(actor);
    await renameAuthenticator(actor, { id, name: "Diensthandy" });
    await renameAuthenticator(actor, { id, name: "Diensthandy" });
    const events = await agency.db.event.findMany({ where: { subjectId: id, action: "authenticator.renamed" } });
    expect(events).toHaveLength(1);
    expect((await listOwnFactors(actor))[0]).toMatchObject({ name: "Diensthandy", kind: "authenticator" });
  });

  it("does not show its secret in the list", async () => {
    const actor = await agency.actor("member");
    await aTotpAuthenticator(agency.db, agency.agency, memberIdOf(actor));
    const [factor] = await listOwnFactors(actor);
    expect(Object.keys(factor ?? {}).sort()).toEqual(["addedAt", "id", "kind", "lastUsedAt", "name"]);
  });
});

describe("renewing the recovery codes", () => {
  it("is refused without having proven who one is", async () => {
    const actor = await agency.actor("member");
    await addOne(actor);
    await expect(renewRecoveryCodes(unproven(actor))).rejects.toMatchObject({ code: "step-up" });
  });

  it("gives ten others", async () => {
    const actor = await agency.actor("member");
    const { recoveryCodes } = await addOne(actor);
    const renewed = await renewRecoveryCodes(actor);
    expect(new Set([...(recoveryCodes ?? []), ...renewed]).size).toBe(20);
    expect((await getRecoveryCodes(actor)).left).toBe(10);
  });
});

const signIn = (memberId: string) => createSession(agency.db, memberId, "full", origin);

const enforceFor = (...secondFactorRoles: "admin"[]) =>
  agency.db.securityPolicy.update({
    where: { id: 1 },
    data: { secondFactorRoles, secondFactorRequiredSince: LONG_AGO },
  });
