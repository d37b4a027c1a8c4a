import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { createSession } from "@/lib/auth/sessions";
import { forcePasswordChange } from "@/lib/members/forcing-password";
import { getMember } from "@/lib/members/queries";
import { forcePasswordSchema } from "@/lib/members/schema";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const origin = { address: "192.0.2.1", userAgent: "test" };
const find = (id: string) => agency.db.member.findUniqueOrThrow({ where: { id } });
const aMember = async () => memberIdOf(await agency.actor("member"));

describe("asking somebody for a new password", () => {
  it.each(["manager", "member", "guest", "dataProtectionOfficer"] as const)("is refused to a %s", async (role) => {
    const memberId = await aMember();
    const forced = forcePasswordChange(await agency.actor(role), { memberId });
    await expect(forced).rejects.toMatchObject({ code: "forbidden" });
    expect(await find(memberId)).toMatchObject({ mustChangePassword: false });
  });

  it("is refused to an admin when it is an owner's, for oneself, and where there is none yet", async () => {
    const admin = await agency.actor("admin");
    const force = (memberId: string) => forcePasswordChange(admin, { memberId });
    await expect(force(agency.ownerId)).rejects.toMatchObject({ code: "owners-only" });
    await expect(force(memberIdOf(admin))).rejects.toMatchObject({ code: "not-yourself" });
    await expect(force(uuidv7())).rejects.toMatchObject({ code: "not-found" });
    const invited = await aMember();
    await agency.db.member.update({ where: { id: invited }, data: { status: "invited", passwordHash: null } });
    await expect(force(invited)).rejects.toMatchObject({ code: "member-not-active" });
  });

  it("sets no password, whatever the form brings", () => {
    const smuggled = { memberId: uuidv7(), password: "x", passwordHash: "x", newPassword: "x", endsSessions: "on" };
    expect(Object.keys(forcePasswordSchema.parse(smuggled)).sort()).toEqual(["endsSessions", "memberId"]);
  });

  it("is due at the next sign-in, is logged, and leaves sessions alone", async () => {
    const admin = await agency.actor("admin");
    const memberId = await aMember();
    await createSession(agency.db, memberId, "full", origin);
    const before = await find(memberId);
    await forcePasswordChange(admin, { memberId });
    expect(await find(memberId)).toEqual({ ...before, mustChangePassword: true });
    expect(await agency.db.session.count({ where: { memberId } })).toBe(1);
    expect(await getMember(admin, memberId)).toMatchObject({ isPasswordDue: true, may: { forcePassword: false } });
    const logged = { action: "member.password-change-forced", subjectId: memberId, actorId: memberIdOf(admin) };
    expect(await agency.db.event.count({ where: logged })).toBe(1);
  });

  it("ends their sessions where that is wanted, and nobody else's", async () => {
    const [memberId, other] = [await aMember(), await aMember()];
    await createSession(agency.db, memberId, "full", origin);
    await createSession(agency.db, other, "full", origin);
    await forcePasswordChange(await agency.actor("admin"), { memberId, endsSessions: "on" });
    expect(await agency.db.session.count({ where: { memberId } })).toBe(0);
    expect(await agency.db.session.count({ where: { memberId: other } })).toBe(1);
  });
});
