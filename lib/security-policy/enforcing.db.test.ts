import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { ROLES } from "@/lib/members/roles";
import { changeEnforcement } from "@/lib/security-policy/enforcing";
import { enforcementSchema } from "@/lib/security-policy/sign-in-schema";
import { testActor, unproven } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

it("a new agency asks everybody for a second factor, with a week of grace", async () => {
  const { secondFactorRoles, graceDays, secondFactorRequiredSince } = await policy();
  expect(secondFactorRoles).toEqual(ROLES);
  expect(graceDays).toBe(7);
  expect(Date.now() - (secondFactorRequiredSince?.getTime() ?? 0)).toBeLessThan(60_000);
});

const SINCE = new Date("2026-03-02T09:00:00Z");
const LATER = new Date("2026-06-01T09:00:00Z");

const policy = () => agency.db.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
const change = (actor: Actor, fields: object = {}) =>
  withClock(LATER, () =>
    changeEnforcement(testActor(actor.agency, { ...actor, provenAt: LATER }), {
      secondFactorRoles: ["owner", "admin"],
      graceDays: 7,
      ...fields,
    }),
  );

describe("changing whose second factor is enforced", () => {
  beforeEach(async () => {
    const data = { secondFactorRoles: ["owner" as const], graceDays: 7, secondFactorRequiredSince: SINCE };
    await agency.db.securityPolicy.update({ where: { id: 1 }, data });
  });

  it.each(["manager", "member", "bookkeeper", "dataProtectionOfficer", "guest"] as const)(
    "is refused to a %s",
    async (role) => {
      const before = await policy();
      await expect(change(await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
      expect(await policy()).toEqual(before);
    },
  );

  it("is refused in a session in which nobody has lately proven who they are", async () => {
    const before = await policy();
    const admin = unproven(await agency.actor("admin"));
    const input = { secondFactorRoles: [], graceDays: 7 };
    await expect(changeEnforcement(admin, input)).rejects.toMatchObject({ code: "step-up" });
    expect(await policy()).toEqual(before);
  });

  it.each(["-1", "61", "7.5", "1e1", "", "NaN", { not: "" }, "99999999999"])("refuses %j days", (graceDays) => {
    const { error } = enforcementSchema.safeParse({ secondFactorRoles: [], graceDays });
    expect(error?.issues).toMatchObject([{ path: ["graceDays"], message: "grace-days" }]);
  });

  it("refuses roles that there are not", () => {
    expect(enforcementSchema.safeParse({ secondFactorRoles: ["root"], graceDays: "7" }).success).toBe(false);
    expect(enforcementSchema.safeParse({ secondFactorRoles: "owner", graceDays: "7" }).success).toBe(false);
  });

  it("gives a full grace from now on when a role is added, and logs what was and what is", async () => {
    await change(await agency.actor("admin"));
    expect(await policy()).toMatchObject({ secondFactorRoles: ["owner", "admin"], secondFactorRequiredSince: LATER });
    const event = await agency.db.event.findFirstOrThrow({
      where: { action: "policy.enforcement-changed" },
      orderBy: { id: "desc" },
      include: { detail: true },
    });
    expect(event.detail?.data).toEqual({
      before: { secondFactorRoles: ["owner"], graceDays: 7, secondFactorRequiredSince: SINCE.toISOString() },
      after: { secondFactorRoles: ["owner", "admin"], graceDays: 7, secondFactorRequiredSince: LATER.toISOString() },
    });
  });

  it("lets the grace run on from where it began when only its length changes", async () => {
    await change(await agency.actor("owner"), { secondFactorRoles: ["owner"], graceDays: 0 });
    expect(await policy()).toMatchObject({ graceDays: 0, secondFactorRequiredSince: SINCE });
  });

  it("asks nobody any more without a role", async () => {
    await change(await agency.actor("owner"), { secondFactorRoles: [] });
    expect(await policy()).toMatchObject({ secondFactorRoles: [], secondFactorRequiredSince: null });
  });

  it("logs nothing when nothing changes", async () => {
    const events = await agency.db.event.count();
    await change(await agency.actor("admin"), { secondFactorRoles: ["owner"] });
    expect(await agency.db.event.count()).toBe(events);
  });
});
