import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { changePassword } from "@/lib/auth/change-password";
import { findSession } from "@/lib/auth/find-visit";
import { createMemberLink } from "@/lib/auth/member-links";
import { changePasswordSchema } from "@/lib/auth/password-schema";
import { type HashedPassword, hashPassword, verifyPassword } from "@/lib/auth/passwords";
import { createSession } from "@/lib/auth/sessions";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const password = "das bisherige Passwort";
const origin = { address: "192.0.2.7", userAgent: "test" };

let stored: HashedPassword;
beforeAll(async () => {
  stored = await hashPassword(agency.agency.id, password);
});
beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

async function aMember(): Promise<Actor> {
  const actor = await agency.actor("guest");
  await agency.db.member.update({ where: { id: memberIdOf(actor) }, data: stored });
  return actor;
}
const find = (actor: Actor) => agency.db.member.findUniqueOrThrow({ where: { id: memberIdOf(actor) } });

const change = (actor: Actor, currentPassword: string) =>
  changePassword(actor, { currentPassword, newPassword: "ein ganz neues Passwort" }, origin);

describe("changing the password", () => {
  it("is refused with a wrong password, and the log knows of it", async () => {
    const actor = await aMember();
    const before = await find(actor);
    await expect(change(actor, "geraten")).rejects.toMatchObject({ field: "currentPassword", code: "password-wrong" });
    expect(await find(actor)).toEqual(before);
    const subject = { action: "member.password-refused", subjectId: memberIdOf(actor) };
    expect(await agency.db.event.count({ where: subject })).toBe(1);
  });

  it("does not let somebody with a borrowed session guess on, not even in parallel", async () => {
    const actor = await aMember();
    const guesses = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => change(actor, `geraten ${n}`)));
    const codes = guesses.map((guess) => (guess.status === "rejected" ? guess.reason.code : "let through"));
    expect(codes.filter((code) => code === "password-wrong").length).toBeLessThanOrEqual(5);
    expect(codes.filter((code) => code === "throttled").length).toBeGreaterThanOrEqual(7);
    await expect(change(actor, password)).rejects.toMatchObject({ code: "throttled" });
  });

  it("is refused to somebody deactivated in the meantime", async () => {
    const actor = await aMember();
    const data = { status: "deactivated", deactivatedAt: new Date() } as const;
    await agency.db.member.update({ where: { id: memberIdOf(actor) }, data });
    await expect(change(actor, password)).rejects.toMatchObject({ code: "password-wrong" });
  });

  it("makes links that were sent before useless", async () => {
    const actor = await aMember();
    await createMemberLink(agency.db, memberIdOf(actor), "reset");
    await change(actor, password);
    expect(await agency.db.memberLink.count({ where: { memberId: memberIdOf(actor) } })).toBe(0);
  });
});

describe("a new password", () => {
  it.each([
    { newPassword: "" },
    { newPassword: "x".repeat(1_000_000) },
    { newPassword: { not: "" } },
    { currentPassword: "" },
    { currentPassword: ["a"] },
  ])("cannot be asked for with %j", (fields) => {
    const input = { currentPassword: password, newPassword: "ein ganz neues Passwort", ...fields };
    expect(changePasswordSchema.safeParse(input).success).toBe(false);
  });

  it("replaces the old one, ends all other sessions and no one else's, and is told by mail", async () => {
    const member = await aMember();
    const memberId = memberIdOf(member);
    const stranger = await createSession(agency.db, agency.ownerId, "full", origin);
    const [here, there] = [
      await createSession(agency.db, memberId, "full", origin),
      await createSession(agency.db, memberId, "full", origin),
    ];
    const sessionId = (await findSession(agency.agency, here))?.id;
    const actor = testActor(agency.agency, { ...member, sessionId });
    await changePassword(actor, { currentPassword: password, newPassword: "ein ganz neues Passwort" }, origin);
    const after = await find(actor);
    expect(await verifyPassword(agency.agency.id, after, "ein ganz neues Passwort")).toBe(true);
    expect(await verifyPassword(agency.agency.id, after, password)).toBe(false);
    expect(await findSession(agency.agency, here)).not.toBeNull();
    expect(await findSession(agency.agency, there)).toBeNull();
    expect(await findSession(agency.agency, stranger)).not.toBeNull();
    const payload = { equals: { template: "password-changed", memberId } };
    expect(await agency.db.outboxMessage.count({ where: { payload } })).toBe(1);
  });
});
