import { beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { changeDuePassword, findDuePassword } from "@/lib/auth/due-password";
import { findSession } from "@/lib/auth/find-visit";
import { hashPassword } from "@/lib/auth/passwords";
import { createSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const CURRENT = "hamster klavier regen wolke";
const NEW = "vier alte Wale singen";
const origin = { address: "192.0.2.7", userAgent: "test" };

beforeEach(async () => {
  await agency.db.signInThrottle.deleteMany();
  const policy = { minLength: 12, validityDays: null, secondFactorRoles: [], secondFactorRequiredSince: null };
  await agency.db.securityPolicy.update({ where: { id: 1 }, data: policy });
});

/** Somebody who has given the right password, which is due. */
async function aVisitor(data: Prisma.MemberUpdateInput = { mustChangePassword: true }): Promise<StagedVisitor> {
  const id = memberIdOf(await agency.actor("guest"));
  const stored = await hashPassword(agency.agency.id, CURRENT);
  const { name, email } = await agency.db.member.update({ where: { id }, data: { ...stored, ...data } });
  const begun = await signIn(agency.agency, { login: email, password: CURRENT }, origin);
  if (!begun.ok) throw new Error("The password is right");
  expect(begun.stage).toBe("changePassword");
  const session = await findSession(agency.agency, begun.sessionToken);
  return { agency: agency.agency, sessionId: session?.id ?? "", member: { id, name, email }, ...origin };
}

const change = (visitor: StagedVisitor, newPassword = NEW, currentPassword = CURRENT) =>
  changeDuePassword(visitor, { currentPassword, newPassword });

describe("a password that is due", () => {
  it("is not changed with a wrong one, and the guesses are counted", async () => {
    const visitor = await aVisitor();
    const guesses = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => change(visitor, NEW, `geraten ${n}`)));
    const codes = guesses.map((guess) => guess.status === "rejected" && guess.reason.code);
    expect(codes.filter((code) => code === "password-wrong").length).toBeLessThanOrEqual(5);
    await expect(change(visitor)).rejects.toMatchObject({ code: "throttled" });
  });

  it.each([
    ["the same once more", CURRENT, "password-unchanged"],
    ["a common one", "passwordpassword", "password-common"],
    ["a short one", "zu kurz", "password-too-short"],
  ])("is not replaced by %s", async (_, password, code) => {
    const visitor = await aVisitor();
    await expect(change(visitor, password)).rejects.toMatchObject({ field: "newPassword", code });
    expect(await agency.db.session.findUnique({ where: { id: visitor.sessionId } })).not.toBeNull();
  });

  it("lets its member in under a new token once it is changed, and ends every other session", async () => {
    const visitor = await aVisitor();
    const other = await createSession(agency.db, visitor.member.id, "full", origin);
    const { token, stage } = await change(visitor);
    expect(stage).toBe("full");
    expect(await agency.db.session.findUnique({ where: { id: visitor.sessionId } })).toBeNull();
    expect(await findSession(agency.agency, other)).toBeNull();
    expect(await findSession(agency.agency, token)).toMatchObject({ stage: "full" });
    const again = await signIn(agency.agency, { login: visitor.member.email, password: NEW }, origin);
    expect(again).toMatchObject({ ok: true, stage: "full" });
    const payload = { equals: { template: "password-changed", memberId: visitor.member.id } };
    expect(await agency.db.outboxMessage.count({ where: { payload } })).toBe(1);
  });

  it("is changed once, of two at the same time", async () => {
    const visitor = await aVisitor();
    const both = await Promise.allSettled([change(visitor), change(visitor, "drei Kisten voller Regen")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the page says why a password is due:", () => {
  it("an admin wants it", async () => {
    expect(await findDuePassword(await aVisitor())).toMatchObject({ reason: { name: "forced" } });
  });

  it("it is too old", async () => {
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { validityDays: 90 } });
    const visitor = await aVisitor({ passwordChangedAt: new Date(Date.now() - 91 * 86_400_000) });
    expect(await findDuePassword(visitor)).toMatchObject({ reason: { name: "expired", days: 90 } });
  });

  it("the policy asks for more", async () => {
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { minLength: 40 } });
    const visitor = await aVisitor({});
    expect(await findDuePassword(visitor)).toMatchObject({ reason: { name: "outgrown" }, rules: { minLength: 40 } });
  });
});
