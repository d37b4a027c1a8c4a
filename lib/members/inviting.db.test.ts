import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { inviteMember, renewInvite, withdrawInvite } from "@/lib/members/inviting";
import { inviteMemberSchema } from "@/lib/members/schema";
import { testActor, unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const anInvite = (fields: object = {}) =>
  inviteMemberSchema.parse({ email: `${uuidv7()}@test.example`, name: "Neu Hier", roles: ["member"], ...fields });
const emailOf = async (actor: Actor) =>
  (await agency.db.member.findUniqueOrThrow({ where: { id: memberIdOf(actor) } })).email;
const mailsFor = (memberId: string) =>
  agency.db.outboxMessage.findMany({ where: { payload: { path: ["memberId"], equals: memberId } } });

describe("inviting", () => {
  it.each(["manager", "member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
    "is refused to a %s",
    async (role) => {
      const actor = await agency.actor(role);
      await expect(inviteMember(actor, anInvite())).rejects.toMatchObject({ code: "forbidden" });
    },
  );

  it("does not let an admin make an owner", async () => {
    const admin = await agency.actor("admin");
    const invite = anInvite({ roles: ["member", "owner"] });
    await expect(inviteMember(admin, invite)).rejects.toMatchObject({ code: "owners-only" });
    expect(await agency.db.member.count({ where: { email: invite.email } })).toBe(0);
  });

  it.each(["owner", "admin"] as const)("asks again who it is before it makes an %s", async (role) => {
    const owner = unproven(await agency.actor("owner"));
    const invite = anInvite({ roles: ["member", role] });
    await expect(inviteMember(owner, invite)).rejects.toMatchObject({ code: "step-up" });
    expect(await agency.db.member.count({ where: { email: invite.email } })).toBe(0);
    await inviteMember(owner, anInvite({ roles: ["manager"] }));
  });

  it.each(["active", "deactivated"] as const)("never overwrites somebody who is %s", async (status) => {
    const admin = await agency.actor("admin");
    const somebody = await agency.actor("manager");
    const where = { id: memberIdOf(somebody) };
    if (status === "deactivated") await agency.db.member.update({ where, data: { status, deactivatedAt: new Date() } });
    const before = await agency.db.member.findUniqueOrThrow({ where });
    const email = ` ${(await emailOf(somebody)).toUpperCase()}\u00a0`;
    await expect(inviteMember(admin, anInvite({ email }))).rejects.toMatchObject({
      code: "email-taken",
      field: "email",
    });
    expect(await agency.db.member.findUniqueOrThrow({ where })).toEqual(before);
    expect(await mailsFor(memberIdOf(somebody))).toEqual([]);
  });

  it.each([
    ["roles", { roles: ["superuser"] }],
    ["roles", { roles: [] }],
    ["roles", { roles: { not: "" } }],
    ["roles", { roles: "owner" }],
    ["name", { name: "Neu\r\nBcc: all@test.example" }],
    ["name", { name: { not: "" } }],
    ["email", { email: "оlga@test.example" }],
    ["email", { email: { contains: "@" } }],
  ])("refuses strange %s: %j", (field, fields) => {
    const { error } = inviteMemberSchema.safeParse({
      email: "neu@test.example",
      name: "Neu",
      roles: ["guest"],
      ...fields,
    });
    expect(error?.issues[0]?.path[0]).toBe(field);
  });

  it("makes an invited member without a password, and has a mail sent that holds no link", async () => {
    const admin = await agency.actor("admin");
    const id = await inviteMember(admin, anInvite({ roles: ["bookkeeper", "admin", "admin"] }));
    expect(await agency.db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "invited",
      passwordHash: null,
      roles: ["admin", "bookkeeper"],
    });
    expect((await mailsFor(id)).map(({ payload }) => payload)).toEqual([
      { template: "invite", memberId: id, inviterName: admin.name },
    ]);
    expect(await agency.db.memberLink.count({ where: { memberId: id } })).toBe(0);
    expect(await agency.db.event.count({ where: { action: "member.invited", subjectId: id } })).toBe(1);
  });

  it("invites once when the form is sent twice", async () => {
    const admin = testActor(agency.agency, { ...(await agency.actor("admin")), receiptId: uuidv7() });
    const invite = anInvite();
    const ids = await Promise.all([inviteMember(admin, invite), inviteMember(admin, invite)]);
    expect(ids[0]).toBe(ids[1]);
    expect(await mailsFor(ids[0])).toHaveLength(1);
  });
});

describe("an open invite", () => {
  it("cannot be renewed or withdrawn by a manager, nor when it is an owner's by an admin", async () => {
    const owner = await agency.actor("owner");
    const memberId = await inviteMember(owner, anInvite({ roles: ["owner"] }));
    for (const change of [renewInvite, withdrawInvite]) {
      await expect(change(await agency.actor("manager"), { memberId })).rejects.toMatchObject({ code: "forbidden" });
      await expect(change(await agency.actor("admin"), { memberId })).rejects.toMatchObject({ code: "owners-only" });
    }
  });

  it("is gone once it was accepted, and an unknown one does not exist", async () => {
    const admin = await agency.actor("admin");
    const memberId = memberIdOf(await agency.actor("member"));
    for (const change of [renewInvite, withdrawInvite]) {
      await expect(change(admin, { memberId })).rejects.toMatchObject({ code: "member-not-invited" });
      await expect(change(admin, { memberId: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await agency.db.member.count({ where: { id: memberId, status: "active" } })).toBe(1);
  });

  it("is sent again when it is renewed", async () => {
    const admin = await agency.actor("admin");
    const memberId = await inviteMember(admin, anInvite());
    await renewInvite(admin, { memberId });
    expect(await mailsFor(memberId)).toHaveLength(2);
  });

  it("frees the address when it is withdrawn", async () => {
    const admin = await agency.actor("admin");
    const invite = anInvite();
    const memberId = await inviteMember(admin, invite);
    expect(await withdrawInvite(admin, { memberId })).toEqual({ kept: false });
    expect(await inviteMember(admin, invite)).not.toBe(memberId);
  });

  it("leaves a deactivated member when time is recorded for the person already", async () => {
    const admin = await agency.actor("admin");
    const memberId = await inviteMember(admin, anInvite());
    const project = await agency.db.project.create({ data: { id: uuidv7(), name: `Projekt ${memberId}` } });
    const entry = { id: uuidv7(), memberId, projectId: project.id, day: new Date("2026-11-20"), durationSeconds: 60 };
    await agency.db.timeEntry.create({ data: { ...entry, timeZone: "UTC", billable: true } });
    expect(await withdrawInvite(admin, { memberId })).toEqual({ kept: true });
    expect((await agency.db.member.findUniqueOrThrow({ where: { id: memberId } })).status).toBe("deactivated");
  });
});
