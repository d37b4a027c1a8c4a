import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { confirmIdentity, confirmIdentityByCode } from "@/lib/auth/confirm-identity";
import { findSession } from "@/lib/auth/find-visit";
import { hashPassword } from "@/lib/auth/passwords";
import { createSession } from "@/lib/auth/sessions";
import { requireStepUp } from "@/lib/auth/step-up";
import { testActor } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aTotpAuthenticator, codeOf } from "@/lib/testing/totp";

const agency = anAgency();
const PASSWORD = "ein langes Passwort für Tests";
const origin = { address: "192.0.2.7", userAgent: "Test" };

async function signedIn() {
  const member = await agency.actor("member");
  const memberId = memberIdOf(member);
  await agency.db.member.update({ where: { id: memberId }, data: await hashPassword(agency.agency.id, PASSWORD) });
  const token = await createSession(agency.db, memberId, "full", origin);
  const found = await findSession(agency.agency, token);
  const actor = testActor(agency.agency, { ...member, sessionId: found?.id, provenAt: found?.provenAt });
  return { actor, memberId, token };
}

const anAuthenticator = (memberId: string) => aTotpAuthenticator(agency.db, agency.agency, memberId);

describe("confirming who one is", () => {
  it("is refused with a wrong password, and the session stays as it was", async () => {
    const { actor, token } = await signedIn();
    await expect(confirmIdentity(actor, { currentPassword: "falsch" }, origin)).rejects.toMatchObject({
      field: "currentPassword",
    });
    expect(await findSession(agency.agency, token)).not.toBeNull();
  });

  it("is refused once the session has ended", async () => {
    const { actor, memberId } = await signedIn();
    await agency.db.session.deleteMany({ where: { memberId } });
    await expect(confirmIdentity(actor, { currentPassword: PASSWORD }, origin)).rejects.toMatchObject({
      code: "signed-out",
    });
  });

  it("is asked for five minutes after the last time, and not before", async () => {
    const { actor } = await signedIn();
    const later = (ms: number) => withClock(new Date(Date.now() + ms), async () => requireStepUp(actor));
    await expect(later(299_000)).resolves.toBeUndefined();
    await expect(later(301_000)).rejects.toMatchObject({ code: "step-up" });
    const withoutSession = testActor(agency.agency, { ...actor, provenAt: undefined });
    expect(() => requireStepUp(withoutSession)).toThrow(expect.objectContaining({ code: "step-up" }));
  });

  it("gives the session a new token and a new proof, and keeps its end", async () => {
    const { actor, token } = await signedIn();
    const before = await findSession(agency.agency, token);
    const inTenMinutes = new Date(Date.now() + 600_000);
    const renewed = await withClock(inTenMinutes, () => confirmIdentity(actor, { currentPassword: PASSWORD }, origin));
    expect(await findSession(agency.agency, token)).toBeNull();
    expect(await findSession(agency.agency, renewed)).toMatchObject({
      id: before?.id,
      expiresAt: before?.expiresAt,
      provenAt: inTenMinutes,
    });
  });
});

describe("confirming with a code", () => {
  it("is refused with a wrong one, and with one of another member's", async () => {
    const { actor, token } = await signedIn();
    const foreign = await anAuthenticator((await signedIn()).memberId);
    const own = await anAuthenticator(memberIdOf(actor));
    for (const wrong of [codeOf(own.secret, 20), codeOf(foreign.secret)]) {
      await expect(confirmIdentityByCode(actor, { code: wrong }, origin)).rejects.toMatchObject({ field: "code" });
    }
    expect(await findSession(agency.agency, token)).not.toBeNull();
  });

  it("gives the session a new token, and works once", async () => {
    const { actor, memberId, token } = await signedIn();
    const code = codeOf((await anAuthenticator(memberId)).secret);
    const renewed = await confirmIdentityByCode(actor, { code }, origin);
    expect(await findSession(agency.agency, token)).toBeNull();
    expect(await findSession(agency.agency, renewed)).not.toBeNull();
    await expect(confirmIdentityByCode(actor, { code }, origin)).rejects.toMatchObject({ field: "code" });
  });
});
