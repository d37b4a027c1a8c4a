import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { findSession } from "@/lib/auth/find-visit";
import { createMemberLink } from "@/lib/auth/member-links";
import { createSession } from "@/lib/auth/sessions";
import { deactivateMember, reactivateMember } from "@/lib/members/deactivating";
import { inviteMember, withdrawInvite } from "@/lib/members/inviting";
import { endAllSessions, endMemberSessions } from "@/lib/members/sessions";
import { testActor } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const origin = { address: "192.0.2.1", userAgent: "test" };

const statusOf = async (id: string) => (await agency.db.member.findUniqueOrThrow({ where: { id } })).status;
const signIn = (memberId: string) => createSession(agency.db, memberId, "full", origin);

describe.each([
  ["deactivating", deactivateMember],
  ["reactivating", reactivateMember],
  ["ending sessions", endMemberSessions],
])("%s", (_, change) => {
  it.each(["manager", "member", "guest"] as const)("is refused to a %s", async (role) => {
    const memberId = memberIdOf(await agency.actor("member"));
    await expect(change(await agency.actor(role), { memberId })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused to an admin when it is an owner's, and finds nobody who is not there", async () => {
    const admin = await agency.actor("admin");
    await expect(change(admin, { memberId: agency.ownerId })).rejects.toMatchObject({ code: "owners-only" });
    await expect(change(admin, { memberId: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("deactivating", () => {
  it("is not for one's own account", async () => {
    const owner = await agency.actor("owner");
    await expect(deactivateMember(owner, { memberId: memberIdOf(owner) })).rejects.toMatchObject({
      code: "not-yourself",
    });
  });

  it("ends every session and every link at once", async () => {
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    const token = await signIn(memberId);
    await createMemberLink(agency.db, memberId, "reset");
    await deactivateMember(admin, { memberId });
    expect(await statusOf(memberId)).toBe("deactivated");
    expect(await findSession(agency.agency, token)).toBeNull();
    expect(await agency.db.memberLink.count({ where: { memberId } })).toBe(0);
  });

  it("leaves what was recorded, and can be taken back", async () => {
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    const project = await agency.db.project.create({ data: { id: uuidv7(), name: `Projekt ${memberId}` } });
    const entry = { id: uuidv7(), memberId, projectId: project.id, day: new Date("2026-11-20"), durationSeconds: 60 };
    await agency.db.timeEntry.create({ data: { ...entry, timeZone: "UTC", billable: true } });
    await deactivateMember(admin, { memberId });
    expect(await agency.db.timeEntry.count({ where: { memberId } })).toBe(1);
    await reactivateMember(admin, { memberId });
    expect(await statusOf(memberId)).toBe("active");
  });

  it("stops a running timer, split at midnight as ever", async () => {
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    const project = await agency.db.project.create({ data: { id: uuidv7(), name: `Projekt ${memberId}` } });
    const entry = { id: uuidv7(), memberId, projectId: project.id, day: new Date("2026-11-19"), billable: true };
    await agency.db.timeEntry.create({
      data: { ...entry, timeZone: "UTC", startedAt: new Date("2026-11-19T22:00:00Z") },
    });
    await withClock("2026-11-20T01:30:00Z", () => deactivateMember(admin, { memberId }));
    const parts = await agency.db.timeEntry.findMany({ where: { memberId }, orderBy: { day: "asc" } });
    expect(parts.map(({ durationSeconds }) => durationSeconds)).toEqual([2 * 3600, 1.5 * 3600]);
  });

  it("invites anew when somebody comes back who never chose a password", async () => {
    const admin = await agency.actor("admin");
    const memberId = await inviteMember(admin, { email: "later@test.example", name: "Später", roles: ["member"] });
    const project = await agency.db.project.create({ data: { id: uuidv7(), name: `Projekt ${memberId}` } });
    const entry = { id: uuidv7(), memberId, projectId: project.id, day: new Date("2026-11-20"), durationSeconds: 60 };
    await agency.db.timeEntry.create({ data: { ...entry, timeZone: "UTC", billable: true } });
    await withdrawInvite(admin, { memberId });
    await reactivateMember(admin, { memberId });
    expect(await statusOf(memberId)).toBe("invited");
  });
});

describe("ending sessions", () => {
  it("signs that member out everywhere, and nobody else", async () => {
    const admin = await agency.actor("admin");
    const [memberId, other] = [memberIdOf(await agency.actor("member")), memberIdOf(await agency.actor("member"))];
    const tokens = [await signIn(memberId), await signIn(memberId)];
    const kept = await signIn(other);
    expect(await endMemberSessions(admin, { memberId })).toBe(2);
    for (const token of tokens) expect(await findSession(agency.agency, token)).toBeNull();
    expect(await findSession(agency.agency, kept)).not.toBeNull();
  });
});

describe("ending everybody's sessions", () => {
  it("is refused to somebody who has not just proven who they are", async () => {
    const admin = await agency.actor("admin");
    const kept = await signIn(memberIdOf(admin));
    const unproven = testActor(agency.agency, { ...admin, provenAt: new Date(Date.now() - 301_000) });
    await expect(endAllSessions(unproven)).rejects.toMatchObject({ code: "step-up" });
    expect(await findSession(agency.agency, kept)).not.toBeNull();
  });

  it("signs everybody out, owners too, but not where it is done", async () => {
    const admin = await agency.actor("admin");
    const here = await signIn(memberIdOf(admin));
    const others = [await signIn(memberIdOf(admin)), await signIn(agency.ownerId)];
    const sessionId = (await findSession(agency.agency, here))?.id;
    expect(await endAllSessions(testActor(agency.agency, { ...admin, sessionId }))).toBeGreaterThanOrEqual(2);
    expect(await findSession(agency.agency, here)).not.toBeNull();
    for (const token of others) expect(await findSession(agency.agency, token)).toBeNull();
  });
});
