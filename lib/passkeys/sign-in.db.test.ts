import { beforeEach, describe, expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import { newToken } from "@/lib/auth/tokens";
import { keepHouse } from "@/lib/jobs/housekeeping";
import { removePasskey } from "@/lib/passkeys/commands";
import { assertionOptions } from "@/lib/passkeys/options";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { signInWithPasskey } from "@/lib/passkeys/sign-in";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aPasskeyDevice } from "@/lib/testing/passkey";
import { aMemberWithDevice, aPasskeyHolder, asAssertion } from "@/lib/testing/passkey-holder";

const agency = anAgency();
const elsewhere = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** A browser at the sign-in page, and what it was asked. */
async function aVisit(where = agency) {
  const browserToken = newToken();
  const { challenge } = await assertionOptions(where.agency, { purpose: "signIn", browserToken });
  return { challenge, browserToken };
}

const enter = (answer: unknown, browserToken: string, previousToken?: string) =>
  signInWithPasskey(agency.agency, asAssertion(answer), origin, { browserToken, previousToken });

const REFUSED = { code: "passkey-refused" };
const EXPIRED = { code: "passkey-expired" };

/** What the log says of the latest refusal. */
async function latestObstacle() {
  const event = await agency.db.event.findFirst({
    where: { action: "passkey.refused" },
    orderBy: { id: "desc" },
    include: { detail: true },
  });
  return event?.detail?.data;
}

describe("signing in with a passkey alone", () => {
  beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

  it("is refused for a passkey that is not known, in the words of any refusal", async () => {
    const { device } = await aMemberWithDevice(agency);
    const { challenge, browserToken } = await aVisit();
    await expect(enter(device.assert(challenge), browserToken)).rejects.toMatchObject(REFUSED);
    expect(await latestObstacle()).toEqual({ ...origin, purpose: "signIn", obstacle: "unknown" });
  });

  it.each(["invited", "deactivated"] as const)("is refused to somebody %s", async (status) => {
    const { device, memberId } = await aPasskeyHolder(agency);
    const deactivatedAt = status === "deactivated" ? new Date() : null;
    await agency.db.member.update({ where: { id: memberId }, data: { status, deactivatedAt } });
    const { challenge, browserToken } = await aVisit();
    await expect(enter(device.assert(challenge), browserToken)).rejects.toMatchObject(REFUSED);
  });

  it("is refused once the passkey is removed", async () => {
    const { device, actor, passkeyId } = await aPasskeyHolder(agency);
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRoles: [] } });
    await removePasskey(actor, { id: passkeyId }, origin);
    const { challenge, browserToken } = await aVisit();
    await expect(enter(device.assert(challenge), browserToken)).rejects.toMatchObject(REFUSED);
  });

  it("is refused in another browser, which was not asked", async () => {
    const { device } = await aPasskeyHolder(agency);
    const { challenge, browserToken } = await aVisit();
    await expect(enter(device.assert(challenge), newToken())).rejects.toMatchObject(EXPIRED);
    await enter(device.assert(challenge), browserToken);
  });

  it("is refused after five minutes", async () => {
    const { device } = await aPasskeyHolder(agency);
    const { challenge, browserToken } = await aVisit();
    const late = withClock(inMinutes(5.01), () => enter(device.assert(challenge), browserToken));
    await expect(late).rejects.toMatchObject(EXPIRED);
  });

  it("is refused a second time, and yields one session for two answers at once", async () => {
    const { device, memberId } = await aPasskeyHolder(agency);
    await agency.db.session.deleteMany({ where: { memberId } });
    const { challenge, browserToken } = await aVisit();
    const answer = device.assert(challenge);
    const outcomes = await Promise.allSettled([enter(answer, browserToken), enter(answer, browserToken)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(enter(answer, browserToken)).rejects.toMatchObject(EXPIRED);
    expect(await agency.db.session.count({ where: { memberId } })).toBe(1);
  });

  it("is refused for what another agency asked", async () => {
    const { device } = await aPasskeyHolder(agency);
    const { challenge, browserToken } = await aVisit(elsewhere);
    await expect(enter(device.assert(challenge), browserToken)).rejects.toMatchObject(EXPIRED);
  });

  it.each([
    ["another origin", { origin: "https://evil.example" }],
    ["an agency's origin that is not this one's", { origin: "http://atlas.localhost:3000" }],
    ["another site's id", { rpId: "localhost" }],
    ["nobody having been verified", { userVerified: false }],
  ])("is refused with %s", async (_, differently) => {
    const { device } = await aPasskeyHolder(agency);
    const { challenge, browserToken } = await aVisit();
    await expect(enter(device.assert(challenge, differently), browserToken)).rejects.toMatchObject(REFUSED);
    expect(await latestObstacle()).toMatchObject({ obstacle: "signature" });
  });

  it("is refused with a signature by another key, or over something else", async () => {
    const { device } = await aPasskeyHolder(agency);
    const { id: rpId, origin: site } = relyingPartyOf(agency.agency);
    const forger = aPasskeyDevice({ rpId, origin: site });
    for (const forge of [
      ({ challenge }: { challenge: string }) => forger.assert(challenge).response.signature,
      () => device.assert("another").response.signature,
    ]) {
      const visit = await aVisit();
      const answer = device.assert(visit.challenge);
      const forged = { ...answer, response: { ...answer.response, signature: forge(visit) } };
      await expect(enter(forged, visit.browserToken)).rejects.toMatchObject(REFUSED);
    }
  });

  it("is refused when it does not say whose passkey it is, or says another's", async () => {
    const { device } = await aPasskeyHolder(agency);
    for (const userHandle of [undefined, "AAAAAAAAAAAAAAAAAAAAAA", "AA"]) {
      const { challenge, browserToken } = await aVisit();
      await expect(enter(device.assert(challenge, { userHandle }), browserToken)).rejects.toMatchObject(REFUSED);
      expect(await latestObstacle()).toMatchObject({ obstacle: "user-handle" });
    }
  });

  it("is refused, and logged, when the counter does not go on: there is a copy", async () => {
    const { device, passkeyId } = await aPasskeyHolder(agency);
    const use = async (counter: number) => {
      const { challenge, browserToken } = await aVisit();
      return enter(device.assert(challenge, { counter }), browserToken);
    };
    await use(0);
    await use(5);
    for (const counter of [5, 4, 0]) await expect(use(counter)).rejects.toMatchObject(REFUSED);
    expect(await latestObstacle()).toMatchObject({ obstacle: "counter" });
    await use(6);
    expect(await agency.db.passkey.findUnique({ where: { id: passkeyId } })).toMatchObject({ counter: 6n });
  });

  it("is throttled by address, and forgiven after a success", async () => {
    const { device } = await aPasskeyHolder(agency);
    const fail = async () => {
      const { browserToken } = await aVisit();
      return enter(device.assert("never asked"), browserToken).catch(({ code }) => code);
    };
    const codes = [];
    for (let attempt = 0; attempt < 6; attempt += 1) codes.push(await fail());
    expect(codes.at(0)).toBe("passkey-expired");
    expect(codes.at(-1)).toBe("throttled");
    const { challenge, browserToken } = await aVisit();
    await withClock(inMinutes(2), () => enter(device.assert(challenge), browserToken));
    expect(await withClock(inMinutes(2), fail)).toBe("passkey-expired");
  });

  it("is both factors at once: the session is complete, the one before has ended, and the log says so", async () => {
    const { device, memberId, passkeyId } = await aPasskeyHolder(agency);
    const before = await createSession(agency.db, memberId, "full", origin);
    const { challenge, browserToken } = await aVisit();
    const { token, stage } = await enter(device.assert(challenge), browserToken, before);
    expect(stage).toBe("full");
    expect(await findSession(agency.agency, token)).toMatchObject({ stage: "full", member: { id: memberId } });
    expect(await findSession(agency.agency, before)).toBeNull();
    expect(await agency.db.event.count({ where: { action: "member.signed-in", subjectId: memberId } })).toBe(1);
    const passkey = await agency.db.passkey.findUniqueOrThrow({ where: { id: passkeyId } });
    expect(passkey.lastUsedAt).not.toBeNull();
  });

  it("still passes through the change of a password that is due", async () => {
    const { device, memberId } = await aPasskeyHolder(agency);
    await agency.db.member.update({ where: { id: memberId }, data: { mustChangePassword: true } });
    const { challenge, browserToken } = await aVisit();
    expect(await enter(device.assert(challenge), browserToken)).toMatchObject({ stage: "changePassword" });
  });
});

describe("questions that nobody answered", () => {
  it("are forgotten once they are too old, by the next question and by housekeeping", async () => {
    await aVisit();
    await withClock(inMinutes(6), () => aVisit());
    expect(await agency.db.passkeyChallenge.count({ where: { expiresAt: { lt: inMinutes(6) } } })).toBe(0);
    await withClock(inMinutes(12), () => keepHouse(agency.agency));
    expect(await agency.db.passkeyChallenge.count()).toBe(0);
  });

  it("hold nothing that could be answered", async () => {
    const { challenge } = await aVisit();
    expect(JSON.stringify(await agency.db.passkeyChallenge.findMany())).not.toContain(challenge);
  });
});
