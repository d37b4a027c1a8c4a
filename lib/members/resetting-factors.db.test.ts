import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { createSession } from "@/lib/auth/sessions";
import { resetFactors } from "@/lib/members/resetting-factors";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { anAuthenticator, aPasskey, aRecoveryCode } from "@/lib/testing/factors";

const agency = anAgency();

/** Somebody with one of everything that a second factor is proven with. */
async function aProtected(...roles: Parameters<typeof agency.actor>) {
  const actor = await agency.actor(...roles);
  const memberId = memberIdOf(actor);
  await anAuthenticator(agency.db, memberId);
  await aPasskey(agency.db, memberId);
  await aRecoveryCode(agency.db, memberId);
  await agency.db.knownDevice.create({
    data: { id: uuidv7(), memberId, tokenHash: new Uint8Array([1]), lastSeenAt: new Date() },
  });
  await createSession(agency.db, memberId, "full", { address: "192.0.2.7", userAgent: "Test" });
  return { actor, memberId };
}

async function countOf(memberId: string) {
  const where = { where: { memberId } };
  const { authenticator, passkey, recoveryCode, knownDevice, session } = agency.db;
  const counts = [authenticator.count(where), passkey.count(where), recoveryCode.count(where)];
  return Promise.all([...counts, knownDevice.count(where), session.count(where)]);
}

describe("resetting a member's factors", () => {
  it.each(["manager", "member", "guest", "dataProtectionOfficer"] as const)("is refused to a %s", async (role) => {
    const { memberId } = await aProtected("member");
    const actor = await agency.actor(role);
    await expect(resetFactors(actor, { memberId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await countOf(memberId)).toEqual([1, 1, 1, 1, 1]);
  });

  it("is refused in a session in which nobody has lately proven who they are", async () => {
    const { memberId } = await aProtected("member");
    const owner = unproven(await agency.actor("owner"));
    await expect(resetFactors(owner, { memberId })).rejects.toMatchObject({ code: "step-up" });
    expect(await countOf(memberId)).toEqual([1, 1, 1, 1, 1]);
  });

  it("lets no admin touch an owner", async () => {
    const { memberId } = await aProtected("owner");
    const admin = await agency.actor("admin");
    await expect(resetFactors(admin, { memberId })).rejects.toMatchObject({ code: "owners-only" });
    expect(await countOf(memberId)).toEqual([1, 1, 1, 1, 1]);
  });

  it.each(["owner", "admin"] as const)("is no way to one's own, for an %s", async (role) => {
    const { actor, memberId } = await aProtected(role);
    await expect(resetFactors(actor, { memberId })).rejects.toMatchObject({ code: "not-yourself" });
  });

  it("does not find somebody who is not there", async () => {
    const owner = await agency.actor("owner");
    await expect(resetFactors(owner, { memberId: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
  });

  it("takes factors, codes, known browsers and sessions, and has the next sign-in enrol", async () => {
    const { memberId } = await aProtected("guest");
    const { memberId: otherId } = await aProtected("guest");
    await resetFactors(await agency.actor("admin"), { memberId });
    expect(await countOf(memberId)).toEqual([0, 0, 0, 0, 0]);
    expect(await countOf(otherId)).toEqual([1, 1, 1, 1, 1]);
    expect(await agency.db.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({ mustEnrol: true });
  });

  it("tells the member by mail, and the log, without a secret", async () => {
    const { memberId } = await aProtected("member");
    const admin = await agency.actor("admin");
    await resetFactors(admin, { memberId });
    const mails = await agency.db.outboxMessage.findMany({
      where: { payload: { path: ["memberId"], equals: memberId } },
    });
    expect(mails).toMatchObject([{ payload: { template: "factors-reset", resetBy: admin.name } }]);
    const event = await agency.db.event.findFirstOrThrow({
      where: { action: "member.factors-reset", subjectId: memberId },
      include: { detail: true },
    });
    expect(event.actorId).toBe(memberIdOf(admin));
    expect(event.detail?.data).toEqual({ authenticators: 1, passkeys: 1, recoveryCodes: 1 });
  });
});
