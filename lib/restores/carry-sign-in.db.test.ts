import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { aCopyBroughtBack } from "@/lib/testing/copy-brought-back";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const copy = aCopyBroughtBack(agency);

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe("who may sign in, and how", () => {
  it("is no former password, no lost role and no deactivated member of then", async () => {
    const id = memberIdOf(await agency.actor("admin"));
    const gone = memberIdOf(await agency.actor("member"));
    await copy.take();
    const today = { passwordHash: "changed", roles: ["guest" as const], mustEnrol: true };
    await agency.db.member.update({ where: { id }, data: today });
    await agency.db.member.update({ where: { id: gone }, data: { status: "deactivated", deactivatedAt: new Date() } });
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { minLength: 20 } });
    await copy.bringBack();
    expect(await copy.db.member.findUniqueOrThrow({ where: { id } })).toMatchObject(today);
    expect(await copy.db.member.findUniqueOrThrow({ where: { id: gone } })).toMatchObject({ status: "deactivated" });
    expect(await copy.db.securityPolicy.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ minLength: 20 });
  });

  it("is decided by today's factors, codes, time steps, devices and counts of failures", async () => {
    const memberId = memberIdOf(await agency.actor("member"));
    const [kept, removed, added] = [uuidv7(), uuidv7(), uuidv7()];
    const app = (id: string) => ({ id, memberId, name: "App", secret: "k1.x.y" });
    const code = () => ({ id: uuidv7(), memberId, salt: randomBytes(8), codeHash: randomBytes(32) });
    await agency.db.authenticator.createMany({ data: [app(kept), app(removed)] });
    const used = code();
    await agency.db.recoveryCode.create({ data: used });
    await copy.take();
    await agency.db.authenticator.update({ where: { id: kept }, data: { lastStep: 4_711 } });
    await agency.db.authenticator.delete({ where: { id: removed } });
    await agency.db.authenticator.create({ data: app(added) });
    await agency.db.recoveryCode.deleteMany({ where: { id: used.id } });
    await agency.db.knownDevice.create({
      data: { id: uuidv7(), memberId, tokenHash: randomBytes(32), lastSeenAt: new Date() },
    });
    await agency.db.passkey.create({ data: { ...aPasskey(), memberId } });
    await agency.db.formerPassword.create({ data: { id: uuidv7(), memberId, passwordHash: "former" } });
    await agency.db.signInThrottle.create({ data: { key: uuidv7(), failures: 99, touchedAt: new Date() } });
    await copy.bringBack();
    const apps = await copy.db.authenticator.findMany({ where: { memberId }, orderBy: { id: "asc" } });
    expect(apps).toEqual(await agency.db.authenticator.findMany({ where: { memberId }, orderBy: { id: "asc" } }));
    expect(apps.map(({ id }) => id)).toEqual([kept, added]);
    expect(await copy.db.recoveryCode.count({ where: { memberId } })).toBe(0);
    expect(await copy.db.knownDevice.findMany()).toEqual(await agency.db.knownDevice.findMany());
    expect(await copy.db.passkey.findMany()).toEqual(await agency.db.passkey.findMany());
    expect(await copy.db.formerPassword.findMany()).toEqual(await agency.db.formerPassword.findMany());
    expect(await copy.db.signInThrottle.findMany()).toEqual(await agency.db.signInThrottle.findMany());
  });

  it("is nobody who is signed in, and nobody with a link from before", async () => {
    const memberId = memberIdOf(await agency.actor("member"));
    const at = inAnHour();
    const session = {
      id: uuidv7(),
      memberId,
      stage: "full",
      lastInputAt: at,
      idlesAt: at,
      expiresAt: at,
      address: "",
      userAgent: "",
    } as const;
    await agency.db.session.create({ data: { ...session, tokenHash: randomBytes(32) } });
    await agency.db.passkeyChallenge.create({
      data: { id: uuidv7(), purpose: "stepUp", sessionId: session.id, challenge: uuidv7(), expiresAt: at },
    });
    await agency.db.memberLink.create({
      data: { id: uuidv7(), memberId, kind: "reset", tokenHash: randomBytes(32), expiresAt: at },
    });
    await copy.take();
    await copy.bringBack();
    expect([
      await copy.db.session.count(),
      await copy.db.passkeyChallenge.count(),
      await copy.db.memberLink.count(),
    ]).toEqual([0, 0, 0]);
    expect(await agency.db.session.count()).toBeGreaterThan(0);
  });
});

function aPasskey() {
  return {
    id: uuidv7(),
    name: "Key",
    credentialId: randomBytes(16),
    publicKey: randomBytes(32),
    counter: 3,
    transports: [],
    isBackedUp: false,
  };
}
