import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { changeRoles } from "@/lib/members/role-changes";
import { changeRolesSchema } from "@/lib/members/schema";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const rolesOf = async (id: string) => (await agency.db.member.findUniqueOrThrow({ where: { id } })).roles;

describe("changing roles", () => {
  it.each(["manager", "member", "guest"] as const)("is refused to a %s", async (role) => {
    const actor = await agency.actor(role);
    const memberId = memberIdOf(actor);
    await expect(changeRoles(actor, { memberId, roles: ["owner"] })).rejects.toMatchObject({ code: "forbidden" });
    expect(await rolesOf(memberId)).toEqual([role]);
  });

  it("is refused in a session in which nobody has lately proven who they are", async () => {
    const memberId = memberIdOf(await agency.actor("member"));
    const admin = unproven(await agency.actor("admin"));
    await expect(changeRoles(admin, { memberId, roles: ["admin"] })).rejects.toMatchObject({ code: "step-up" });
    expect(await rolesOf(memberId)).toEqual(["member"]);
  });

  it("lets no admin make an owner, of others or of itself", async () => {
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    const own = { memberId: memberIdOf(admin), roles: ["admin" as const, "owner" as const] };
    await expect(changeRoles(admin, { memberId, roles: ["owner"] })).rejects.toMatchObject({ code: "owners-only" });
    await expect(changeRoles(admin, own)).rejects.toMatchObject({ code: "own-roles" });
    expect(await rolesOf(memberId)).toEqual(["member"]);
    expect(await rolesOf(own.memberId)).toEqual(["admin"]);
  });

  it("lets no admin change an owner", async () => {
    const admin = await agency.actor("admin");
    await expect(changeRoles(admin, { memberId: agency.ownerId, roles: ["guest"] })).rejects.toMatchObject({
      code: "owners-only",
    });
  });

  it("does not find somebody who is not there", async () => {
    const admin = await agency.actor("admin");
    await expect(changeRoles(admin, { memberId: uuidv7(), roles: ["guest"] })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it.each([{ roles: ["owner'; --"] }, { roles: [{ not: "" }] }, { roles: [] }, { memberId: { not: "" } }])(
    "refuses %j",
    (fields) => {
      const input = { memberId: uuidv7(), roles: ["member"], ...fields };
      expect(changeRolesSchema.safeParse(input).success).toBe(false);
    },
  );

  it("does not let an admin who looks at a member just made an owner take the role away", async () => {
    const owner = await agency.actor("owner");
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    const [made, taken] = await Promise.allSettled([
      changeRoles(owner, { memberId, roles: ["owner", "member"] }),
      changeRoles(admin, { memberId, roles: ["guest"] }),
    ]);
    expect(made.status).toBe("fulfilled");
    // Whoever came second saw what the first had done.
    expect(await rolesOf(memberId)).toEqual(["owner", "member"]);
    expect(["fulfilled", "rejected"]).toContain(taken.status);
  });

  it("gives a member several roles and writes down what they were", async () => {
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    await changeRoles(admin, { memberId, roles: ["manager", "bookkeeper"] });
    expect(await rolesOf(memberId)).toEqual(["manager", "bookkeeper"]);
    const event = await agency.db.event.findFirstOrThrow({
      where: { action: "member.roles-changed", subjectId: memberId },
      include: { detail: true },
    });
    expect(event.detail?.data).toEqual({ before: ["member"], after: ["manager", "bookkeeper"] });
  });

  it("writes nothing when nothing changes", async () => {
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    await changeRoles(admin, { memberId, roles: ["member"] });
    expect(await agency.db.event.count({ where: { action: "member.roles-changed", subjectId: memberId } })).toBe(0);
  });
});
