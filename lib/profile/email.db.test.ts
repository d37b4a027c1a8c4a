import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { createMemberLink } from "@/lib/auth/member-links";
import { changeEmail } from "@/lib/profile/email";
import { changeEmailSchema } from "@/lib/profile/schema";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const find = (actor: Actor) => agency.db.member.findUniqueOrThrow({ where: { id: memberIdOf(actor) } });
const change = (actor: Actor) => changeEmail(actor, { email: `new-${memberIdOf(actor)}@test.example` });

describe("a new e-mail address", () => {
  it("is refused in a session in which nobody has lately proven who they are", async () => {
    const actor = await agency.actor("guest");
    const before = await find(actor);
    await expect(change(unproven(actor))).rejects.toMatchObject({ code: "step-up" });
    expect(await find(actor)).toEqual(before);
  });

  it("is refused to somebody deactivated in the meantime", async () => {
    const actor = await agency.actor("guest");
    const data = { status: "deactivated", deactivatedAt: new Date() } as const;
    await agency.db.member.update({ where: { id: memberIdOf(actor) }, data });
    await expect(change(actor)).rejects.toMatchObject({ code: "signed-out" });
  });

  it.each([
    "аda@test.example",
    "a@b",
    "a@test.example, b@test.example",
    "a@test.example\nBcc: b@test.example",
    { not: "" },
  ])("cannot be %j", (email) => {
    expect(changeEmailSchema.safeParse({ email }).success).toBe(false);
  });

  it("cannot be somebody else's, in any spelling", async () => {
    const other = await find(await agency.actor("guest"));
    const input = changeEmailSchema.parse({ email: ` ${other.email.toUpperCase()} ` });
    const actor = await agency.actor("guest");
    await expect(changeEmail(actor, input)).rejects.toMatchObject({ code: "email-taken", field: "email" });
  });

  it("makes links that were sent to the old one useless", async () => {
    const actor = await agency.actor("guest");
    await createMemberLink(agency.db, memberIdOf(actor), "reset");
    await change(actor);
    expect(await agency.db.memberLink.count({ where: { memberId: memberIdOf(actor) } })).toBe(0);
  });

  it("replaces the old one, to which a notice goes", async () => {
    const actor = await agency.actor("guest");
    const before = await find(actor);
    await changeEmail(actor, { email: "neu@test.example" });
    expect((await find(actor)).email).toBe("neu@test.example");
    const payload = { equals: { template: "email-changed", memberId: before.id, formerEmail: before.email } };
    expect(await agency.db.outboxMessage.count({ where: { payload } })).toBe(1);
  });
});
