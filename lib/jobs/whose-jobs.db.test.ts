import { expect, it } from "vitest";
import { requestPasswordReset } from "@/lib/auth/request-link";
import { setPasswordByLink } from "@/lib/auth/set-password";
import { agencyClient } from "@/lib/db/agency-client";
import { QUEUES, type QueueName } from "@/lib/jobs/boss";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { keepHouse } from "@/lib/jobs/housekeeping";
import { listRecordsFor } from "@/lib/jobs/whose-jobs";
import { listStoredMails, readStoredMail } from "@/lib/mail/stored-mails";
import { createOperator } from "@/lib/operators/inviting";
import { operatorsRealm } from "@/lib/operators/realm";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();

const realm = operatorsRealm();

it("leaves the operators out of work that only agencies have", async () => {
  const theirs = new Set<string>(["outbox", "round", "housekeeping"]);
  for (const queue of Object.keys(QUEUES) as QueueName[]) {
    const isTheirs = (await listRecordsFor(queue)).some(({ id }) => id === realm.id);
    expect([queue, isTheirs]).toEqual([queue, theirs.has(queue)]);
  }
});

it("delivers operators' mails, with links of their own origin", async () => {
  const { inviteLink, email } = await createOperator({ email: "olaf@kontor.example", name: "Olaf" });
  const token = inviteLink.split("/invite/")[1] ?? "";
  await setPasswordByLink(realm, "invite", { token, password: "ein langes Passwort für den Betrieb" });
  await requestPasswordReset(realm, email, { address: "127.0.0.1", userAgent: "Test" });
  await deliverOutbox(realm);
  const [stored] = await listStoredMails();
  const mail = await readStoredMail(stored?.id ?? "");
  expect(mail?.to).toContain(email);
  expect(mail?.subject).toContain("Kontor");
  expect(mail?.links).toContainEqual(expect.stringMatching(/^http:\/\/operator\.localhost:\d+\/reset\/\S{43}$/));
});

it("clears away operators' sessions that have run out", async () => {
  const db = agencyClient(realm);
  const member = await db.member.findFirstOrThrow();
  const past = new Date(0);
  const ended = {
    memberId: member.id,
    tokenHash: Buffer.from([1]),
    stage: "full",
    address: "",
    userAgent: "",
  } as const;
  await db.session.create({ data: { id: member.id, ...ended, lastInputAt: past, expiresAt: past, idlesAt: past } });
  await keepHouse(realm);
  expect(await db.session.count()).toBe(0);
});
