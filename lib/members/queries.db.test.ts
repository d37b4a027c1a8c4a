import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { getMember, listMembers, listRolesToInvite } from "@/lib/members/queries";
import { ROLES } from "@/lib/members/roles";
import { listMembersSchema } from "@/lib/members/schema";
import { anAgency } from "@/lib/testing/database";
import { anAuthenticator } from "@/lib/testing/factors";

const agency = anAgency();
const filters = (fields: object = {}) => listMembersSchema.parse(fields);

async function aMember(name: string, fields: object = {}) {
  const id = uuidv7();
  const lastSignInAt = new Date();
  await agency.db.member.create({
    data: { id, name, email: `${id}@list.example`, roles: ["member"], lastSignInAt, ...fields },
  });
  return id;
}

describe("the list of members", () => {
  it.each(["member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)("is refused to a %s", async (role) => {
    const actor = await agency.actor(role);
    await expect(listMembers(actor, filters())).rejects.toMatchObject({ code: "forbidden" });
    await expect(getMember(actor, agency.ownerId)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("tells managers neither when somebody was last here nor how many sessions go on, and offers them nothing", async () => {
    const manager = await agency.actor("manager");
    const id = await aMember("Vera Verschwiegen");
    expect((await listMembers(manager, filters({ q: "verschwiegen" }))).rows).toMatchObject([
      { id, lastSignInAt: null },
    ]);
    const view = await getMember(manager, id);
    expect(view).toMatchObject({ lastSignInAt: null, sessions: null });
    expect(Object.values(view.may)).not.toContain(true);
    expect(listRolesToInvite(manager)).toEqual([]);
  });

  it("comes by the last sign-in for who may know it, page after page, and by name for others", async () => {
    const at = (day: number) => ({ lastSignInAt: new Date(Date.UTC(2026, 0, day)) });
    const early = await aMember("Sortiert A", at(1));
    const late = await aMember("Sortiert B", at(2));
    const never = await aMember("Sortiert C", { lastSignInAt: null });
    const bySignIn = filters({ q: "sortiert", sort: "lastSignIn" });
    const idsFor = async (role: "admin" | "manager", after?: string) =>
      (await listMembers(await agency.actor(role), { ...bySignIn, after })).rows.map(({ id }) => id);
    expect(await idsFor("manager")).toEqual([early, late, never]);
    expect(await idsFor("admin")).toEqual([late, early, never]);
    expect(await idsFor("admin", late)).toEqual([early, never]);
    expect(await idsFor("admin", never)).toEqual([]);
  });

  it("finds no member who is not there", async () => {
    await expect(getMember(await agency.actor("admin"), uuidv7())).rejects.toMatchObject({ code: "not-found" });
  });

  it("makes sense of a mangled address", () => {
    const mangled = { q: { not: "" }, role: "king", status: ["x"], after: "1 OR 1=1" };
    expect(filters(mangled)).toEqual({ q: "", role: undefined, status: "current", sort: "name", after: undefined });
  });

  it("finds by name, address and role, and hides the deactivated until they are asked for", async () => {
    const admin = await agency.actor("admin");
    const gone = { status: "deactivated", deactivatedAt: new Date() };
    const id = await aMember("Greta Übrig", { roles: ["bookkeeper"], userName: "die.greta" });
    const left = await aMember("Gerd Übrig", gone);
    const idsFor = async (fields: object) => (await listMembers(admin, filters(fields))).rows.map((row) => row.id);
    expect(await idsFor({ q: "übrig" })).toEqual([id]);
    expect(await idsFor({ q: "übrig  list.EXAMPLE greta" })).toEqual([id]);
    expect(await idsFor({ q: "DIE.gre" })).toEqual([id]);
    expect(await idsFor({ q: `${id}@LIST` })).toEqual([id]);
    expect(await idsFor({ q: "übrig", role: "guest" })).toEqual([]);
    expect(await idsFor({ q: "übrig", status: "deactivated" })).toEqual([left]);
    expect(await idsFor({ q: "übrig", status: "all" })).toEqual([left, id]);
  });

  it("takes wildcards for what they are", async () => {
    const admin = await agency.actor("admin");
    const id = await aMember("100 % Paul_a");
    for (const q of ["% paul", "paul_"]) {
      expect((await listMembers(admin, filters({ q }))).rows.map((row) => row.id)).toEqual([id]);
    }
    expect((await listMembers(admin, filters({ q: "p%l" }))).rows).toEqual([]);
  });

  it("shows fifty at a time, everybody once, also among namesakes", async () => {
    const admin = await agency.actor("admin");
    for (let count = 0; count < 60; count += 1) await aMember(`Seite ${count % 3}`);
    const first = await listMembers(admin, filters({ q: "seite" }));
    const second = await listMembers(admin, filters({ q: "seite", after: first.nextAfter }));
    expect([first.rows.length, second.rows.length, second.nextAfter]).toEqual([50, 10, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
  });
});

describe("what a page offers", () => {
  it("keeps owners' affairs from admins", async () => {
    const admin = await agency.actor("admin");
    const view = await getMember(admin, agency.ownerId);
    expect(Object.values(view.may)).not.toContain(true);
    expect(listRolesToInvite(admin)).not.toContain("owner");
  });

  it("offers to reset factors where there are any, and tells only those who look after accounts of them", async () => {
    const [admin, manager] = [await agency.actor("admin"), await agency.actor("manager")];
    const id = memberIdOf(await agency.actor("member"));
    await anAuthenticator(agency.db, id);
    expect(await getMember(admin, id)).toMatchObject({
      factors: { authenticators: 1, passkeys: 0 },
      may: { resetFactors: true },
    });
    expect(await getMember(manager, id)).toMatchObject({ factors: null, may: { resetFactors: false } });
    await anAuthenticator(agency.db, agency.ownerId);
    expect((await getMember(admin, agency.ownerId)).may.resetFactors).toBe(false);
    await agency.db.authenticator.deleteMany({ where: { memberId: agency.ownerId } });
  });

  it("leads to a colleague's calendar only those who may read everybody's time", async () => {
    const id = memberIdOf(await agency.actor("member"));
    for (const role of ["owner", "admin", "manager"] as const) {
      expect((await getMember(await agency.actor(role), id)).canSeeCalendar).toBe(true);
    }
  });

  it("gives nobody a role to give itself", async () => {
    const owner = await agency.actor("owner", "member");
    const view = await getMember(owner, memberIdOf(owner));
    expect(view.rolesToGive).toEqual(["owner", "member"]);
    expect(view.may).toMatchObject({ deactivate: false, handOver: false });
  });

  it("gives owners every role to give to others", async () => {
    const owner = await agency.actor("owner");
    const view = await getMember(owner, memberIdOf(await agency.actor("member")));
    expect(view.rolesToGive).toEqual([...ROLES]);
    expect(view.may).toEqual({
      changeRoles: true,
      deactivate: true,
      changeInvite: false,
      endSessions: true,
      forcePassword: true,
      resetFactors: false,
      handOver: true,
    });
  });
});
