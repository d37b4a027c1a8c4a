import { describe, expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { askForPasskey, confirmIdentityByPasskey } from "@/lib/passkeys/confirm-identity";
import { assertionOptions } from "@/lib/passkeys/options";
import { giveSecondFactor } from "@/lib/passkeys/second-factor";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aMemberWithDevice, aPasskeyHolder, asAssertion } from "@/lib/testing/passkey-holder";

const agency = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };

const REFUSED = { code: "passkey-refused" };
const EXPIRED = { code: "passkey-expired" };

/** Somebody who has given their password and is asked for a second factor. */
async function halfWayIn(memberId: string) {
  const token = await createSession(agency.db, memberId, "secondFactor", origin);
  const found = await findSession(agency.agency, token);
  if (!found) throw new Error("The session was not made");
  const { id, name, email } = found.member;
  const visitor: StagedVisitor = { ...origin, agency: agency.agency, sessionId: found.id, member: { id, name, email } };
  const options = await assertionOptions(agency.agency, { purpose: "secondFactor", sessionId: found.id });
  return { visitor, token, options };
}

describe("a passkey as the second factor", () => {
  it("is refused when it is another member's", async () => {
    const { memberId } = await aPasskeyHolder(agency);
    const { device: others } = await aPasskeyHolder(agency);
    const { visitor, token, options } = await halfWayIn(memberId);
    await expect(giveSecondFactor(visitor, asAssertion(others.assert(options.challenge)))).rejects.toMatchObject(
      REFUSED,
    );
    expect(await findSession(agency.agency, token)).toMatchObject({ stage: "secondFactor" });
  });

  it("is refused for what another session was asked, and for another purpose", async () => {
    const { memberId, device, actor } = await aPasskeyHolder(agency);
    const [here, there] = [await halfWayIn(memberId), await halfWayIn(memberId)];
    const questions = [there.options, await askForPasskey(actor)];
    for (const { challenge } of questions) {
      const given = giveSecondFactor(here.visitor, asAssertion(device.assert(challenge)));
      await expect(given).rejects.toMatchObject(EXPIRED);
    }
  });

  it("is refused without the person having been verified", async () => {
    const { memberId, device } = await aPasskeyHolder(agency);
    const { visitor, options } = await halfWayIn(memberId);
    const answer = asAssertion(device.assert(options.challenge, { userVerified: false }));
    await expect(giveSecondFactor(visitor, answer)).rejects.toMatchObject(REFUSED);
  });

  it("is refused once the member is deactivated", async () => {
    const { memberId, device } = await aPasskeyHolder(agency);
    const { visitor, options } = await halfWayIn(memberId);
    await agency.db.member.update({
      where: { id: memberId },
      data: { status: "deactivated", deactivatedAt: new Date() },
    });
    const given = giveSecondFactor(visitor, asAssertion(device.assert(options.challenge)));
    await expect(given).rejects.toMatchObject(REFUSED);
  });

  it("asks for the member's own ones only", async () => {
    const { memberId, device } = await aPasskeyHolder(agency);
    const { options } = await halfWayIn(memberId);
    expect(options.allowCredentials).toMatchObject([{ id: device.id, transports: ["internal", "hybrid"] }]);
    expect(options.userVerification).toBe("required");
  });

  it("completes the sign-in under a new token, once", async () => {
    const { memberId, device } = await aPasskeyHolder(agency);
    const { visitor, token, options } = await halfWayIn(memberId);
    const answer = asAssertion(device.assert(options.challenge, { userHandle: undefined }));
    const begun = await giveSecondFactor(visitor, answer);
    expect(begun.stage).toBe("full");
    expect(await findSession(agency.agency, token)).toBeNull();
    expect(await findSession(agency.agency, begun.token)).toMatchObject({ stage: "full" });
    await expect(giveSecondFactor(visitor, answer)).rejects.toMatchObject(EXPIRED);
  });
});

describe("confirming one's identity with a passkey", () => {
  it("is refused with another member's, and without a session", async () => {
    const { actor } = await aPasskeyHolder(agency);
    const { device: others } = await aPasskeyHolder(agency);
    const { challenge } = await askForPasskey(actor);
    const confirm = confirmIdentityByPasskey(actor, asAssertion(others.assert(challenge)), origin);
    await expect(confirm).rejects.toMatchObject(REFUSED);
    const nowhere = testActor(agency.agency, { ...actor, sessionId: undefined });
    await expect(askForPasskey(nowhere)).rejects.toMatchObject({ code: "signed-out" });
  });

  it("offers nothing to those who have none", async () => {
    const { actor } = await aMemberWithDevice(agency);
    expect((await askForPasskey(actor)).allowCredentials).toEqual([]);
  });

  it("gives the session a new token and a new proof", async () => {
    const { actor, device } = await aPasskeyHolder(agency);
    const { challenge } = await askForPasskey(actor);
    const token = await confirmIdentityByPasskey(actor, asAssertion(device.assert(challenge)), origin);
    expect(await findSession(agency.agency, token)).toMatchObject({ id: actor.sessionId, stage: "full" });
    expect(
      await agency.db.event.count({ where: { action: "member.identity-confirmed", actorId: actor.memberId } }),
    ).toBe(1);
  });
});
