import { beforeEach, describe, expect, it, test } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { beginSession } from "@/lib/auth/begin-session";
import { findSession } from "@/lib/auth/find-visit";
import { asEnrolmentAllows, createSession } from "@/lib/auth/sessions";
import { enrolBy } from "@/lib/auth/standing";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anAuthenticator, aPasskey } from "@/lib/testing/factors";

const agency = anAgency();
const MINUTE_MS = 60_000;
const DUE_AT = new Date("2026-03-09T12:00:00Z");
const untilDue = (minutes: number) => new Date(DUE_AT.getTime() - minutes * MINUTE_MS);
const origin = { address: "192.0.2.7", userAgent: "Test" };

beforeEach(async () => {
  const data = {
    secondFactorRoles: ["member" as const],
    graceDays: 7,
    secondFactorRequiredSince: untilDue(7 * 24 * 60),
  };
  await agency.db.securityPolicy.update({ where: { id: 1 }, data });
});

/** Somebody who has been there for long, and a session of theirs that began this many minutes before the grace ends. */
async function aSession({ minutesBefore = 30, role = "member" as "member" | "guest" } = {}) {
  const memberId = memberIdOf(await agency.actor(role));
  await agency.db.member.update({ where: { id: memberId }, data: { activatedAt: untilDue(60 * 24 * 60) } });
  const token = await withClock(untilDue(minutesBefore), () => createSession(agency.db, memberId, "full", origin));
  return { memberId, token };
}

/** The stage at which a request of the moment finds it, as `findViewer` does; null: there is no session any more. */
const stageAt = (token: string, at: Date) =>
  withClock(at, async () => {
    const found = await findSession(agency.agency, token);
    const policy = await agency.db.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
    const dueAt = found && enrolBy(agency.agency, policy, found.member);
    return found && ((await asEnrolmentAllows(agency.db, found, dueAt))?.stage ?? null);
  });

describe("a session that is complete when the grace ends", () => {
  it("ends with it", async () => {
    const { token } = await aSession();
    expect(await stageAt(token, untilDue(0.001))).toBe("full");
    expect(await stageAt(token, DUE_AT)).toBeNull();
  });

  it("opens enrolment and nothing else where the password was just given", async () => {
    const { token } = await aSession({ minutesBefore: 10 });
    expect(await stageAt(token, DUE_AT)).toBe("enrol");
    expect(await stageAt(token, untilDue(-6))).toBeNull();
  });

  it("stays at enrolment when a factor is added, until the sign-in goes on", async () => {
    const { memberId, token } = await aSession({ minutesBefore: 10 });
    await stageAt(token, DUE_AT);
    await anAuthenticator(agency.db, memberId);
    expect(await stageAt(token, DUE_AT)).toBe("enrol");
  });

  it("ends when its member's factors are reset, whatever the policy asks", async () => {
    const { memberId, token } = await aSession({ role: "guest" });
    await agency.db.member.update({ where: { id: memberId }, data: { mustEnrol: true } });
    expect(await stageAt(token, untilDue(5))).toBeNull();
  });

  it("ends when its member is given a role that is asked", async () => {
    const { memberId, token } = await aSession({ role: "guest" });
    expect(await stageAt(token, DUE_AT)).toBe("full");
    await agency.db.member.update({ where: { id: memberId }, data: { roles: ["guest", "member"] } });
    expect(await stageAt(token, DUE_AT)).toBeNull();
  });

  it("is not saved by an authenticator that was never confirmed", async () => {
    const { memberId, token } = await aSession();
    await anAuthenticator(agency.db, memberId, { confirmedAt: null });
    expect(await stageAt(token, DUE_AT)).toBeNull();
  });

  it.each([
    ["an authenticator", anAuthenticator],
    ["a passkey", aPasskey],
  ])("goes on for somebody with %s", async (_, enrol) => {
    const { memberId, token } = await aSession();
    await enrol(agency.db, memberId);
    expect(await stageAt(token, DUE_AT)).toBe("full");
  });

  it("goes on for somebody of whom nothing is asked", async () => {
    const { token } = await aSession({ role: "guest" });
    expect(await stageAt(token, DUE_AT)).toBe("full");
  });
});

test("the only owner is led to enrolment too, and to no dead end", async () => {
  const data = { secondFactorRoles: ["owner" as const], graceDays: 0 };
  await agency.db.securityPolicy.update({ where: { id: 1 }, data });
  expect(await agency.db.member.count({ where: { roles: { has: "owner" }, status: "active" } })).toBe(1);
  const proof = { memberId: agency.ownerId, hasGivenFactor: false };
  const begin = () => agency.db.$transaction((tx) => beginSession(tx, agency.agency, proof, origin));
  expect((await begin()).stage).toBe("enrol");
  await anAuthenticator(agency.db, agency.ownerId);
  expect((await begin()).stage).toBe("secondFactor");
});
