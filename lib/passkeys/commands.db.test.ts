import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import { addPasskey, askForNewPasskey, removePasskey, renamePasskey } from "@/lib/passkeys/commands";
import { askForPasskey } from "@/lib/passkeys/confirm-identity";
import { listOwnFactors } from "@/lib/second-factors/queries";
import { testActor } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aMemberWithDevice, aPasskeyHolder, asRegistration } from "@/lib/testing/passkey-holder";

const agency = anAgency();
const elsewhere = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0" };

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const unproven = (actor: Actor) => testActor(actor.agency, { ...actor, provenAt: inMinutes(-6) });
const add = (actor: Actor, answer: unknown) => addPasskey(actor, asRegistration(answer), origin);

const REFUSED = { code: "passkey-refused" };
const EXPIRED = { code: "passkey-expired" };

describe("registering a passkey", () => {
  it("is refused without a step-up, before the question and before the answer", async () => {
    const { actor, device } = await aMemberWithDevice(agency);
    await expect(askForNewPasskey(unproven(actor))).rejects.toMatchObject({ code: "step-up" });
    const { challenge } = await askForNewPasskey(actor);
    await expect(add(unproven(actor), device.register(challenge))).rejects.toMatchObject({ code: "step-up" });
  });

  it("is refused for a challenge that nobody asked", async () => {
    const { actor, device } = await aMemberWithDevice(agency);
    await expect(add(actor, device.register("AAAAAAAAAAAAAAAAAAAAAA"))).rejects.toMatchObject(EXPIRED);
  });

  it("is refused after five minutes, and not before", async () => {
    const { actor, device } = await aMemberWithDevice(agency);
    const { challenge } = await askForNewPasskey(actor);
    const later = (minutes: number) =>
      withClock(inMinutes(minutes), () =>
        add(testActor(actor.agency, { ...actor, provenAt: inMinutes(minutes) }), device.register(challenge)),
      );
    await expect(later(5.01)).rejects.toMatchObject(EXPIRED);
    await later(4.99);
  });

  it("is refused for what another session was asked, another agency, or for another purpose", async () => {
    const { actor, device } = await aMemberWithDevice(agency);
    const { challenge: others } = await askForNewPasskey((await aMemberWithDevice(agency)).actor);
    const { challenge: agencys } = await askForNewPasskey((await aMemberWithDevice(elsewhere)).actor);
    const { challenge: purposes } = await askForPasskey(actor);
    for (const challenge of [others, agencys, purposes]) {
      await expect(add(actor, device.register(challenge))).rejects.toMatchObject(EXPIRED);
    }
  });

  it.each([
    ["another origin", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:1" }],
    ["another site's id", { rpId: "localhost" }],
    ["nobody having been verified", { userVerified: false }],
  ])("is refused with %s, and the question is used up", async (_, differently) => {
    const { actor, device } = await aMemberWithDevice(agency);
    const { challenge } = await askForNewPasskey(actor);
    await expect(add(actor, device.register(challenge, differently))).rejects.toMatchObject(REFUSED);
    await expect(add(actor, device.register(challenge))).rejects.toMatchObject(EXPIRED);
  });

  it("is refused with a certificate, whose addresses would be asked for revocations", async () => {
    const { actor, device } = await aMemberWithDevice(agency);
    const { challenge } = await askForNewPasskey(actor);
    const attStmt = new Map([["x5c", [new Uint8Array([1])]]]);
    const answer = device.register(challenge, {}, { fmt: "packed", attStmt });
    await expect(add(actor, answer)).rejects.toMatchObject(REFUSED);
  });

  it("is refused for a passkey that somebody has", async () => {
    const { device } = await aPasskeyHolder(agency);
    const { actor } = await aMemberWithDevice(agency);
    const { challenge } = await askForNewPasskey(actor);
    await expect(add(actor, device.register(challenge))).rejects.toMatchObject({ code: "passkey-taken" });
  });

  it("happens once, of two answers at once", async () => {
    const { actor, memberId, device } = await aMemberWithDevice(agency);
    const { challenge } = await askForNewPasskey(actor);
    const answers = [device.register(challenge), device.register(challenge)];
    const outcomes = await Promise.allSettled(answers.map((answer) => add(actor, answer)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await agency.db.passkey.count({ where: { memberId } })).toBe(1);
  });

  it("asks for a verified person, names none in the handle, and excludes what is there", async () => {
    const { actor, device } = await aPasskeyHolder(agency);
    const options = await askForNewPasskey(actor);
    expect(options).toMatchObject({
      rp: { id: `${agency.agency.slug}.localhost`, name: "Testagentur" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ id: device.id }],
    });
    expect(Buffer.from(options.user.id, "base64url")).toHaveLength(16);
    expect(Buffer.from(options.challenge, "base64url")).toHaveLength(32);
  });

  it("names it after where it was made, logs and tells it, and ends all other sessions", async () => {
    const { actor, memberId, device } = await aMemberWithDevice(agency);
    const there = await createSession(agency.db, memberId, "full", origin);
    const { challenge } = await askForNewPasskey(actor);
    const { name, recoveryCodes } = await add(actor, device.register(challenge));
    expect([name, recoveryCodes?.length]).toEqual(["Linux, Firefox", 10]);
    const [passkey] = await listOwnFactors(actor);
    expect(passkey).toMatchObject({ name: "Linux, Firefox", kind: "passkey", lastUsedAt: null });
    expect(await findSession(agency.agency, there)).toBeNull();
    expect(await agency.db.session.count({ where: { memberId } })).toBe(1);
    expect(await agency.db.event.count({ where: { action: "passkey.added", subjectId: passkey?.id } })).toBe(1);
    const mails = await agency.db.outboxMessage.findMany();
    expect(mails.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ template: "factor-changed", memberId, change: "added" }),
    );
  });
});

describe("a member's passkeys", () => {
  it("are nobody else's: not listed, not renamed, not removed", async () => {
    const { passkeyId: id } = await aPasskeyHolder(agency);
    const { actor } = await aMemberWithDevice(agency);
    expect(await listOwnFactors(actor)).toEqual([]);
    await expect(renamePasskey(actor, { id, name: "Meiner" })).rejects.toMatchObject({ code: "not-found" });
    await expect(removePasskey(actor, { id }, origin)).rejects.toMatchObject({ code: "not-found" });
    await expect(removePasskey(actor, { id: uuidv7() }, origin)).rejects.toMatchObject({ code: "not-found" });
  });

  it("are not removed without a step-up, nor when the last one is required", async () => {
    const { actor, passkeyId: id } = await aPasskeyHolder(agency);
    await expect(removePasskey(unproven(actor), { id }, origin)).rejects.toMatchObject({ code: "step-up" });
    const enforce = (secondFactorRoles: "member"[]) =>
      agency.db.securityPolicy.update({
        where: { id: 1 },
        data: { secondFactorRoles, secondFactorRequiredSince: new Date() },
      });
    await enforce(["member"]);
    await expect(removePasskey(actor, { id }, origin)).rejects.toMatchObject({ code: "last-factor" });
    await enforce([]);
    await removePasskey(actor, { id }, origin);
    expect(await listOwnFactors(actor)).toEqual([]);
    expect(await agency.db.event.count({ where: { action: "passkey.removed", subjectId: id } })).toBe(1);
  });

  it("can be renamed", async () => {
    const { actor, passkeyId: id } = await aPasskeyHolder(agency);
    await renamePasskey(actor, { id, name: "Schlüsselbund" });
    expect(await listOwnFactors(actor)).toMatchObject([{ name: "Schlüsselbund" }]);
  });

  it.each(["publicKey", "credentialId", "memberId"])("keep their %s, whoever writes", async (field) => {
    const { passkeyId: id } = await aPasskeyHolder(agency);
    const value = field === "memberId" ? agency.ownerId : randomBytes(32);
    const change = agency.db.passkey.update({ where: { id }, data: { [field]: value } });
    await expect(change).rejects.toThrow("keeps its key and its member");
  });
});
