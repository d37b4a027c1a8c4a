import { beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { createMemberLink } from "@/lib/auth/member-links";
import { requestPasswordReset } from "@/lib/auth/request-link";
import { setPasswordByLink } from "@/lib/auth/set-password";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { listStoredMails, readStoredMail } from "@/lib/mail/stored-mails";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

async function aMember() {
  const actor = await agency.actor("member");
  const id = memberIdOf(actor);
  return { id, email: `${id}@test.example` };
}

const origin = { address: "127.0.0.1", userAgent: "Test" };

const mailsTo = async (email: string) => (await listStoredMails()).filter(({ to }) => to.includes(email));

describe("the outbox", () => {
  beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

  it("sends no reset link to somebody who was deactivated in the meantime", async () => {
    const { id, email } = await aMember();
    await requestPasswordReset(agency.agency, email, origin);
    await agency.db.member.update({ where: { id }, data: { status: "deactivated", deactivatedAt: new Date() } });
    await deliverOutbox(agency.agency);
    expect(await mailsTo(email)).toEqual([]);
  });

  it("holds no link: the token is made when the mail is sent", async () => {
    const { id, email } = await aMember();
    await requestPasswordReset(agency.agency, email, origin);
    expect(await agency.db.memberLink.count({ where: { memberId: id } })).toBe(0);
    await deliverOutbox(agency.agency);
    expect(await agency.db.memberLink.count({ where: { memberId: id } })).toBe(1);
  });

  it("sends a link that works once", async () => {
    const { email } = await aMember();
    await requestPasswordReset(agency.agency, email.toUpperCase(), origin);
    await deliverOutbox(agency.agency);
    const [stored] = await mailsTo(email);
    const mail = await readStoredMail(stored?.id ?? "");
    const token = mail?.links.find((link) => link.includes("/reset/"))?.split("/reset/")[1] ?? "";
    const input = { token, password: "ein neues langes Passwort" };
    await setPasswordByLink(agency.agency, "reset", input);
    await expect(setPasswordByLink(agency.agency, "reset", input)).rejects.toMatchObject({ code: "link-invalid" });
  });

  it("tells a member whose password was set by a reset link", async () => {
    const { id, email } = await aMember();
    const token = await createMemberLink(agency.db, id, "reset");
    await setPasswordByLink(agency.agency, "reset", { token, password: "ein neues langes Passwort" });
    await deliverOutbox(agency.agency);
    expect(await mailsTo(email)).toMatchObject([{ subject: expect.stringContaining("Passwort") }]);
  });

  it("says nothing to somebody who chose their first password", async () => {
    const { id, email } = await aMember();
    await agency.db.member.update({ where: { id }, data: { status: "invited", passwordHash: null } });
    const token = await createMemberLink(agency.db, id, "invite");
    await setPasswordByLink(agency.agency, "invite", { token, password: "ein erstes langes Passwort" });
    await deliverOutbox(agency.agency);
    expect(await mailsTo(email)).toEqual([]);
  });

  it("sends each message once when two workers deliver at the same time", async () => {
    const { email } = await aMember();
    await requestPasswordReset(agency.agency, email, origin);
    await Promise.all([deliverOutbox(agency.agency), deliverOutbox(agency.agency)]);
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await agency.db.outboxMessage.count({ where: { doneAt: null } })).toBe(0);
  });

  it("keeps a message it cannot read for later, and goes on with the others", async () => {
    const { email } = await aMember();
    await agency.db.outboxMessage.create({
      data: { id: crypto.randomUUID(), kind: "from-a-newer-version", payload: {}, availableAt: new Date(0) },
    });
    await requestPasswordReset(agency.agency, email, origin);
    await deliverOutbox(agency.agency);
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await agency.db.outboxMessage.findFirst({ where: { doneAt: null } })).toMatchObject({ attempts: 1 });
  });
});
