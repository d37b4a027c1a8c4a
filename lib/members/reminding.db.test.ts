import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import type { Role } from "@/lib/db/generated/agency/enums";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { listStoredMails, readStoredMail } from "@/lib/mail/stored-mails";
import { remindAllLate, remindMembers, remindOfEnrolment } from "@/lib/members/reminding";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anAuthenticator } from "@/lib/testing/factors";

const agency = anAgency();
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

beforeEach(async () => {
  const data = { secondFactorRoles: ["member" as const], graceDays: 7, secondFactorRequiredSince: inDays(-8) };
  await agency.db.securityPolicy.update({ where: { id: 1 }, data });
});

/** Somebody who has been there for long. */
async function aMember(...roles: Role[]): Promise<string> {
  const id = memberIdOf(await agency.actor(...roles));
  await agency.db.member.update({ where: { id }, data: { activatedAt: inDays(-100) } });
  return id;
}

const mailsFor = (memberId: string) =>
  agency.db.outboxMessage.count({ where: { payload: { path: ["memberId"], equals: memberId } } });

describe("reminding a member", () => {
  it.each(["manager", "member", "guest"] as const)("is refused to a %s", async (role) => {
    const memberId = await aMember("member");
    const actor = await agency.actor(role);
    await expect(remindOfEnrolment(actor, { memberId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(remindAllLate(actor)).rejects.toMatchObject({ code: "forbidden" });
    expect(await mailsFor(memberId)).toBe(0);
  });

  it("reminds those chosen, and names whom it does not and why", async () => {
    const manager = await agency.actor("manager");
    const [late, again, guest] = [await aMember("member"), await aMember("member"), await aMember("guest")];
    await expect(remindMembers(manager, { ids: [late] })).rejects.toMatchObject({ code: "forbidden" });
    const admin = await agency.actor("admin");
    await remindOfEnrolment(admin, { memberId: again });
    const unknown = uuidv7();
    const { changed, refused } = await remindMembers(admin, { ids: [late, again, guest, unknown] });
    expect(changed).toBe(1);
    expect(Object.fromEntries(refused.map(({ id, reason }) => [id, reason]))).toEqual({
      [again]: "reminded",
      [guest]: "not-due",
      [unknown]: "gone",
    });
    expect([await mailsFor(late), await mailsFor(again), await mailsFor(guest)]).toEqual([1, 1, 0]);
  });

  it("is refused for somebody who needs none, or has one", async () => {
    const admin = await agency.actor("admin");
    const guestId = await aMember("guest");
    const memberId = await aMember("member");
    await anAuthenticator(agency.db, memberId);
    await expect(remindOfEnrolment(admin, { memberId: guestId })).rejects.toMatchObject({ code: "factor-not-due" });
    await expect(remindOfEnrolment(admin, { memberId })).rejects.toMatchObject({ code: "factor-not-due" });
  });

  it("is refused for somebody deactivated", async () => {
    const memberId = await aMember("member");
    await agency.db.member.update({
      where: { id: memberId },
      data: { status: "deactivated", deactivatedAt: new Date() },
    });
    const admin = await agency.actor("admin");
    await expect(remindOfEnrolment(admin, { memberId })).rejects.toMatchObject({ code: "member-not-active" });
  });

  it("happens at most once a day, also when two do it at once", async () => {
    const admin = await agency.actor("admin");
    const memberId = await aMember("member");
    const both = await Promise.allSettled([1, 2].map(() => remindOfEnrolment(admin, { memberId })));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(remindOfEnrolment(admin, { memberId })).rejects.toMatchObject({ code: "reminded-lately" });
    expect(await mailsFor(memberId)).toBe(1);
    await withClock(inDays(1.01), () => remindOfEnrolment(admin, { memberId }));
    expect(await mailsFor(memberId)).toBe(2);
  });

  it("writes to all who are late and not reminded yet, and to nobody else", async () => {
    const admin = await agency.actor("admin");
    const [late, alsoLate, guest, fresh] = [
      await aMember("member"),
      await aMember("member", "manager"),
      await aMember("guest"),
      memberIdOf(await agency.actor("member")),
    ];
    await remindOfEnrolment(admin, { memberId: late });
    expect(await remindAllLate(admin)).toBeGreaterThanOrEqual(1);
    expect(await Promise.all([late, alsoLate, guest, fresh].map(mailsFor))).toEqual([1, 1, 0, 0]);
    expect(await remindAllLate(admin)).toBe(0);
  });
});

describe("the reminder's mail", () => {
  const textFor = async (memberId: string) => {
    await deliverOutbox(agency.agency);
    const [mail] = (await listStoredMails()).filter(({ to }) => to.includes(memberId));
    return mail && (await readStoredMail(mail.id))?.text;
  };

  it("is not sent to somebody who has a factor by then", async () => {
    const memberId = await aMember("member");
    await remindOfEnrolment(await agency.actor("admin"), { memberId });
    await anAuthenticator(agency.db, memberId);
    expect(await textFor(memberId)).toBeUndefined();
  });

  it("says by when, and leads to where factors are set up", async () => {
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRequiredSince: inDays(-1) } });
    const memberId = await aMember("member");
    await remindOfEnrolment(await agency.actor("admin"), { memberId });
    const text = await textFor(memberId);
    expect(text).toMatch(/Du hast bis \d+\. \S+ \d{4} um \d\d:\d\d Zeit/);
    expect(text).toMatch(/\/profile\/security$/m);
  });

  it("says that the time is over", async () => {
    const memberId = await aMember("member");
    await remindOfEnrolment(await agency.actor("admin"), { memberId });
    expect(await textFor(memberId)).toContain("Die Frist ist vorbei");
  });
});
