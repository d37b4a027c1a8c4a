import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { previewEnforcement } from "@/lib/security-policy/previewing";
import { getSignInPolicy } from "@/lib/security-policy/queries";
import { anAgency } from "@/lib/testing/database";
import { anAuthenticator, aPasskey } from "@/lib/testing/factors";

const agency = anAgency();
const DAY_MS = 86_400_000;

describe("the preview of an enforcement", () => {
  it.each(["manager", "member", "dataProtectionOfficer", "guest"] as const)("is refused to a %s", async (role) => {
    const actor = await agency.actor(role);
    const input = { secondFactorRoles: [], graceDays: 7 };
    await expect(previewEnforcement(actor, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getSignInPolicy(actor)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("says how many have no factor yet, who, and by when, and changes nothing", async () => {
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRoles: ["owner"] } });
    const admin = await agency.actor("admin");
    const bookkeepers = await Promise.all([1, 2, 3, 4].map(() => agency.actor("bookkeeper")));
    const [withApp, withKey, without, gone] = bookkeepers.map(memberIdOf);
    await anAuthenticator(agency.db, withApp ?? "");
    await aPasskey(agency.db, withKey ?? "");
    await agency.db.member.update({ where: { id: gone }, data: { status: "deactivated", deactivatedAt: new Date() } });
    const before = await agency.db.securityPolicy.findMany();
    const preview = await previewEnforcement(admin, { secondFactorRoles: ["bookkeeper"], graceDays: 3 });
    expect(preview).toMatchObject({ asked: 3, without: 1, shown: [{ id: without }], concernsReader: false });
    const dueInDays = ((preview.shown[0]?.enrolBy?.getTime() ?? 0) - Date.now()) / DAY_MS;
    expect(dueInDays).toBeCloseTo(3, 2);
    expect(await agency.db.securityPolicy.findMany()).toEqual(before);
  });

  it("says that it is due at once without a grace, and warns who asks and has none", async () => {
    const admin = await agency.actor("admin");
    const preview = await previewEnforcement(admin, { secondFactorRoles: ["admin"], graceDays: 0 });
    expect(preview.concernsReader).toBe(true);
    expect(preview.shown.find(({ id }) => id === admin.memberId)).toMatchObject({ enrolBy: null });
    await anAuthenticator(agency.db, memberIdOf(admin));
    const after = await previewEnforcement(admin, { secondFactorRoles: ["admin"], graceDays: 0 });
    expect(after.concernsReader).toBe(false);
  });

  it("names twenty and counts the others", async () => {
    for (let n = 0; n < 22; n += 1) await agency.actor("guest");
    const preview = await previewEnforcement(await agency.actor("admin"), {
      secondFactorRoles: ["guest"],
      graceDays: 7,
    });
    expect([preview.without, preview.shown.length]).toEqual([23, 20]);
  });

  it("concerns nobody without a role", async () => {
    const preview = await previewEnforcement(await agency.actor("owner"), { secondFactorRoles: [], graceDays: 7 });
    expect(preview).toMatchObject({ asked: 0, without: 0, shown: [] });
  });
});

describe("the policy as it is", () => {
  it("says when its reader is asked for what they lack", async () => {
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRoles: ["admin"] } });
    const [admin, owner] = [await agency.actor("admin"), await agency.actor("owner")];
    expect((await getSignInPolicy(admin)).readerLacksFactor).toBe(true);
    expect((await getSignInPolicy(owner)).readerLacksFactor).toBe(false);
    await aPasskey(agency.db, memberIdOf(admin));
    expect((await getSignInPolicy(admin)).readerLacksFactor).toBe(false);
  });
});
