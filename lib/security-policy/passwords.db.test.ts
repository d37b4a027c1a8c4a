import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { passwordPolicySchema } from "@/lib/security-policy/password-schema";
import { changePasswordPolicy, getPasswordPolicy } from "@/lib/security-policy/passwords";
import { previewPasswordPolicy } from "@/lib/security-policy/previewing-passwords";
import { unproven } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const typed = { minLength: "12", kinds: [] as string[], validityDays: "", historyCount: "0", blockedWords: "" };
const policy = (fields: Partial<typeof typed> = {}) => passwordPolicySchema.parse({ ...typed, ...fields });
const change = (actor: Actor, fields: Partial<typeof typed> = {}) => changePasswordPolicy(actor, policy(fields));

beforeEach(async () => change(await agency.actor("admin")));

describe("the policy for passwords", () => {
  it.each(["manager", "member", "bookkeeper", "dataProtectionOfficer", "guest"] as const)(
    "is not for a %s",
    async (role) => {
      const actor = await agency.actor(role);
      await expect(change(actor, { minLength: "20" })).rejects.toMatchObject({ code: "forbidden" });
      await expect(getPasswordPolicy(actor)).rejects.toMatchObject({ code: "forbidden" });
      await expect(previewPasswordPolicy(actor, policy())).rejects.toMatchObject({ code: "forbidden" });
    },
  );

  it("is not changed in a session in which nobody has lately proven who they are", async () => {
    const admin = unproven(await agency.actor("admin"));
    await expect(change(admin, { minLength: "20" })).rejects.toMatchObject({ code: "step-up" });
    expect(await getPasswordPolicy(admin)).toMatchObject({ minLength: 12 });
  });

  it.each([
    ["minLength", "11"],
    ["minLength", "65"],
    ["minLength", "1e1"],
    ["minLength", { not: "" }],
    ["kinds", ["emoji"]],
    ["kinds", { 0: "lower" }],
    ["validityDays", "0"],
    ["validityDays", "1001"],
    ["validityDays", "-1"],
    ["historyCount", "25"],
    ["historyCount", ""],
    ["blockedWords", "ab"],
    ["blockedWords", "x".repeat(61)],
    ["blockedWords", Array.from({ length: 51 }, (_, n) => `Wort${n}`).join("\n")],
    ["blockedWords", { not: "" }],
  ])("refuses as %s %j", (field, value) => {
    const { error } = passwordPolicySchema.safeParse({ ...typed, [field]: value });
    expect(error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it("asks for nothing but length by default", async () => {
    expect(await getPasswordPolicy(await agency.actor("owner"))).toEqual({
      minLength: 12,
      kinds: [],
      validityDays: null,
      historyCount: 0,
      blockedWords: [],
    });
  });

  it("is kept and logged with what was and what is, once", async () => {
    const admin = await agency.actor("admin");
    const fields = { minLength: "16", kinds: ["digit", "lower"], validityDays: "90", historyCount: "5" };
    await change(admin, { ...fields, blockedWords: " Seestern \nHansen, Holm\n\nSeestern" });
    const asTyped = { ...fields, blockedWords: "Seestern\nHansen\nHolm" };
    await change(admin, asTyped);
    expect(await getPasswordPolicy(admin)).toEqual({
      minLength: 16,
      kinds: ["lower", "digit"],
      validityDays: 90,
      historyCount: 5,
      blockedWords: ["Seestern", "Hansen", "Holm"],
    });
    const where = { action: "policy.passwords-changed", actorId: memberIdOf(admin) };
    const events = await agency.db.event.findMany({ where, include: { detail: true } });
    expect(events.map(({ detail }) => detail?.data)).toMatchObject([
      { changes: { minLength: { from: 12, to: 16 }, kinds: { from: "", to: "lower digit" } } },
    ]);
  });

  it("forgets former passwords beyond a shorter history, of everybody", async () => {
    const admin = await agency.actor("admin");
    await change(admin, { historyCount: "5" });
    const members = [memberIdOf(await agency.actor("member")), memberIdOf(await agency.actor("member"))];
    const former = members.flatMap((memberId) =>
      [1, 2, 3, 4].map((day) => ({
        id: uuidv7(),
        memberId,
        passwordHash: `hash ${day}`,
        createdAt: new Date(2026, 0, day),
      })),
    );
    await agency.db.formerPassword.createMany({ data: former });
    await change(admin, { historyCount: "2" });
    for (const memberId of members) {
      const kept = await agency.db.formerPassword.findMany({ where: { memberId }, orderBy: { createdAt: "asc" } });
      expect(kept.map(({ passwordHash }) => passwordHash)).toEqual(["hash 3", "hash 4"]);
    }
    await change(admin);
    expect(await agency.db.formerPassword.count()).toBe(0);
  });
});

describe("its preview", () => {
  const NOW = new Date("2026-06-01T12:00:00Z");
  const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

  /** Nobody but these and the owner, who changed the password a day ago, so that the counts are known. */
  async function members(...ages: (number | null)[]): Promise<Actor> {
    const others = { where: { NOT: { id: agency.ownerId } } };
    await agency.db.member.updateMany({ ...others, data: { status: "deactivated", deactivatedAt: NOW } });
    await agency.db.member.update({ where: { id: agency.ownerId }, data: { passwordChangedAt: daysAgo(1) } });
    const actors = await Promise.all(ages.map(() => agency.actor("admin")));
    for (const [index, age] of ages.entries()) {
      const passwordChangedAt = age === null ? null : daysAgo(age);
      await agency.db.member.update({ where: { id: memberIdOf(actors[index] as Actor) }, data: { passwordChangedAt } });
    }
    return actors[0] as Actor;
  }

  const preview = (actor: Actor, fields: Partial<typeof typed>) =>
    withClock(NOW, () => previewPasswordPolicy(actor, policy(fields)));

  it("counts what has expired, what will within a month, and the rest", async () => {
    const actor = await members(400, 91, 80, 61, 59, 1, null);
    const found = await preview(actor, { validityDays: "90" });
    expect(found.validity).toEqual({ expired: 3, soon: 2, firstAt: new Date("2026-06-11T12:00:00Z"), later: 3 });
    expect(await preview(actor, {})).toMatchObject({ outgrown: 0, validity: null });
  });

  it("counts at most whom longer or more mixed passwords concern", async () => {
    const actor = await members(1, 1);
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRoles: ["admin"] } });
    await agency.actor("guest");
    expect(await preview(actor, { minLength: "14" })).toMatchObject({ outgrown: 2 });
    expect(await preview(actor, { minLength: "16" })).toMatchObject({ outgrown: 4 });
    expect(await preview(actor, { kinds: ["digit"] })).toMatchObject({ outgrown: 4 });
    await change(actor, { minLength: "20", kinds: ["digit"] });
    expect(await preview(actor, { minLength: "16", kinds: ["digit"] })).toMatchObject({ outgrown: 0 });
    expect(await preview(actor, { minLength: "20", kinds: [] })).toMatchObject({ outgrown: 0 });
  });

  it("changes nothing", async () => {
    const actor = await members(1);
    const before = await agency.db.securityPolicy.findMany();
    await preview(actor, { minLength: "40", validityDays: "1", historyCount: "3" });
    expect(await agency.db.securityPolicy.findMany()).toEqual(before);
  });
});
