import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { changeProfile, chooseTheme, switchShortcuts } from "@/lib/profile/commands";
import { getProfile } from "@/lib/profile/queries";
import { changeProfileSchema, chooseThemeSchema, switchShortcutsSchema } from "@/lib/profile/schema";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const typed = { name: "Ada Lovelace", userName: "", locale: "agency", timeZone: "agency" };
const profile = (fields: object = {}) => changeProfileSchema.parse({ ...typed, ...fields });
const find = (actor: Actor) => agency.db.member.findUniqueOrThrow({ where: { id: memberIdOf(actor) } });

describe("a profile", () => {
  it.each([
    ["name", " "],
    ["name", "Ada\r\nBcc: all@test.example"],
    ["name", { not: "" }],
    ["userName", "ab"],
    ["userName", "x".repeat(41)],
    ["userName", "olga@test.example"],
    ["userName", "оlga"],
    ["userName", "\u212aate"],
    ["userName", "ada lovelace"],
    ["userName", { contains: "a" }],
    ["locale", "fr"],
    ["locale", null],
    ["timeZone", "Mars/Olympus"],
    ["timeZone", "+02:00"],
    ["timeZone", { not: "" }],
  ])("refuses as %s %j", (field, value) => {
    const { error } = changeProfileSchema.safeParse({ ...typed, [field]: value });
    expect(error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it("takes nothing that is not in its form", () => {
    const smuggled = {
      ...typed,
      id: "x",
      roles: ["owner"],
      status: "active",
      passwordHash: "x",
      email: "x@test.example",
    };
    expect(Object.keys(changeProfileSchema.parse(smuggled))).toEqual(["name", "userName", "locale", "timeZone"]);
    expect(chooseThemeSchema.safeParse({ theme: "neon" }).success).toBe(false);
    expect(switchShortcutsSchema.safeParse({ shortcuts: "sometimes" }).success).toBe(false);
  });

  it("cannot take somebody else's user name, in any spelling", async () => {
    await changeProfile(await agency.actor("member"), profile({ userName: "ada.l" }));
    const other = await agency.actor("member");
    await expect(changeProfile(other, profile({ userName: " ADA.L " }))).rejects.toMatchObject({
      code: "user-name-taken",
      field: "userName",
    });
  });

  it.each(["guest", "dataProtectionOfficer", "member"] as const)(
    "is changed by a %s, for nobody else",
    async (role) => {
      const other = await agency.actor(role);
      const before = await find(other);
      const actor = await agency.actor(role);
      await changeProfile(actor, profile({ userName: `Me-${role}`, locale: "en", timeZone: "America/New_York" }));
      expect(await find(actor)).toMatchObject({
        name: "Ada Lovelace",
        userName: `me-${role.toLowerCase()}`,
        locale: "en",
        timeZone: "America/New_York",
        roles: [role],
      });
      expect(await find(other)).toEqual(before);
    },
  );

  it("goes back to what the agency has", async () => {
    const actor = await agency.actor("member");
    await changeProfile(actor, profile({ locale: "en", timeZone: "America/New_York" }));
    await changeProfile(actor, profile());
    expect(await getProfile(actor)).toMatchObject({ locale: null, timeZone: null, agency: { locale: "de" } });
  });

  it("offers the present time zone although lists leave its old name out", async () => {
    const actor = await agency.actor("member");
    await changeProfile(actor, profile({ timeZone: "US/Eastern" }));
    expect((await getProfile(actor)).timeZones).toContain("US/Eastern");
  });

  it("keeps the theme, and writes down only what changed", async () => {
    const actor = await agency.actor("guest");
    await chooseTheme(actor, { theme: "dark" });
    await chooseTheme(actor, { theme: "dark" });
    expect((await find(actor)).theme).toBe("dark");
    const events = await agency.db.event.findMany({
      where: { action: "member.profile-changed", subjectId: memberIdOf(actor) },
      include: { detail: true },
    });
    expect(events.map(({ detail }) => detail?.data)).toEqual([{ fields: ["theme"] }]);
  });

  it("switches shortcuts off for who asked for it alone", async () => {
    const [actor, other] = [await agency.actor("guest"), await agency.actor("member")];
    await switchShortcuts(actor, switchShortcutsSchema.parse({ shortcuts: "false" }));
    expect((await getProfile(actor)).shortcuts).toBe(false);
    expect((await getProfile(other)).shortcuts).toBe(true);
  });
});
