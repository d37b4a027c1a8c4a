import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { handOverOwnership } from "@/lib/members/ownership";
import { changeRoles } from "@/lib/members/role-changes";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

/** Each test begins with one owner. */
let owner: Actor;
beforeEach(async () => {
  owner = await agency.actor("owner", "member");
  const others = { id: { not: memberIdOf(owner) }, roles: { has: "owner" as const } };
  await agency.db.member.updateMany({ where: others, data: { roles: ["guest"] } });
});

const find = (id: string) => agency.db.member.findUniqueOrThrow({ where: { id } });
const to = async (actor: Actor) => {
  const { id, email } = await find(memberIdOf(actor));
  return { memberId: id, confirmation: email };
};

describe("handing over ownership", () => {
  it.each(["admin", "manager", "guest"] as const)("is refused to a %s", async (role) => {
    const actor = await agency.actor(role);
    await expect(handOverOwnership(actor, await to(await agency.actor("admin")))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is refused in a session in which nobody has lately proven who they are", async () => {
    const next = await to(await agency.actor("admin"));
    await expect(handOverOwnership(unproven(owner), next)).rejects.toMatchObject({ code: "step-up" });
    expect((await find(next.memberId)).roles).toEqual(["admin"]);
  });

  it("is refused without the new owner's address typed", async () => {
    const { memberId } = await to(await agency.actor("admin"));
    await expect(handOverOwnership(owner, { memberId, confirmation: "ja" })).rejects.toMatchObject({
      field: "confirmation",
      code: "confirmation",
    });
    expect((await find(memberIdOf(owner))).roles).toEqual(["owner", "member"]);
  });

  it("is refused to who is not active, to oneself, and to nobody", async () => {
    const left = await to(await agency.actor("member"));
    await agency.db.member.update({
      where: { id: left.memberId },
      data: { status: "deactivated", deactivatedAt: new Date() },
    });
    await expect(handOverOwnership(owner, left)).rejects.toMatchObject({ code: "member-not-active" });
    await expect(handOverOwnership(owner, await to(owner))).rejects.toMatchObject({ code: "not-yourself" });
    await expect(handOverOwnership(owner, { memberId: uuidv7(), confirmation: "" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("happens once when it is tried with two people at once", async () => {
    const targets = await Promise.all([to(await agency.actor("admin")), to(await agency.actor("admin"))]);
    const results = await Promise.allSettled(targets.map((target) => handOverOwnership(owner, target)));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await agency.db.member.count({ where: { roles: { has: "owner" } } })).toBe(1);
  });

  it("makes the other one owner and the former owner admin, and tells both", async () => {
    const target = await to(await agency.actor("manager"));
    await handOverOwnership(owner, { ...target, confirmation: target.confirmation.toUpperCase() });
    expect((await find(target.memberId)).roles).toEqual(["owner", "manager"]);
    expect((await find(memberIdOf(owner))).roles).toEqual(["admin", "member"]);
    const mails = await agency.db.outboxMessage.findMany({
      where: { payload: { path: ["formerOwnerName"], equals: owner.name } },
      orderBy: { id: "asc" },
    });
    expect(mails.map(({ payload }) => payload)).toMatchObject([
      { reader: "new-owner", memberId: target.memberId },
      { reader: "former-owner", memberId: memberIdOf(owner) },
    ]);
  });
});

describe("the last owner", () => {
  it("cannot give the role up", async () => {
    const memberId = memberIdOf(owner);
    await expect(changeRoles(owner, { memberId, roles: ["member"] })).rejects.toMatchObject({ code: "last-owner" });
  });

  it("remains when two owners give it up at once", async () => {
    const second = await agency.actor("owner");
    const results = await Promise.allSettled(
      [owner, second].map((actor) => changeRoles(actor, { memberId: memberIdOf(actor), roles: [] as never[] })),
    );
    expect(results.some(({ status }) => status === "rejected")).toBe(true);
    expect(await agency.db.member.count({ where: { roles: { has: "owner" }, status: "active" } })).toBeGreaterThan(0);
  });
});
