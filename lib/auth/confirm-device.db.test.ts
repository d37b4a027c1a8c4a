import { beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { confirmDevice } from "@/lib/auth/confirm-device";
import { deviceHashOf, findKnownDevice } from "@/lib/auth/known-devices";
import { createMemberLink } from "@/lib/auth/member-links";
import { requestDeviceLink, requestPasswordReset } from "@/lib/auth/request-link";
import { reserveAttempt } from "@/lib/auth/throttle";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { listStoredMails, readStoredMail } from "@/lib/mail/stored-mails";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };

async function aMember() {
  const id = memberIdOf(await agency.actor("member"));
  return { id, email: `${id}@test.example` };
}
const linkFor = (memberId: string) => createMemberLink(agency.db, memberId, "confirmDevice");
const confirm = (token: string, deviceHash?: string) => confirmDevice(agency.agency, token, { ...origin, deviceHash });
const reserve = (memberId: string, deviceHash?: string, address = origin.address) =>
  reserveAttempt(agency.db, { kind: "password", memberId, origin: { ...origin, address, deviceHash } });

async function failUntilRefused(memberId: string, deviceHash?: string) {
  for (let attempt = await reserve(memberId, deviceHash); attempt.ok; attempt = await reserve(memberId, deviceHash)) {
    await attempt.settle("failure");
  }
}

beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

describe("confirming a device", () => {
  it("is refused with a link that is unknown, of another kind, too old or used", async () => {
    const { id } = await aMember();
    await expect(confirm("unknown")).rejects.toMatchObject({ code: "link-invalid" });
    const reset = await createMemberLink(agency.db, id, "reset");
    await expect(confirm(reset)).rejects.toMatchObject({ code: "link-invalid" });
    const token = await linkFor(id);
    const tooLate = new Date(Date.now() + 3_600_001);
    await expect(withClock(tooLate, () => confirm(token))).rejects.toMatchObject({ code: "link-invalid" });
    await confirm(token);
    await expect(confirm(token)).rejects.toMatchObject({ code: "link-invalid" });
  });

  it("is refused to somebody deactivated", async () => {
    const { id } = await aMember();
    const token = await linkFor(id);
    await agency.db.member.update({ where: { id }, data: { status: "deactivated", deactivatedAt: new Date() } });
    await expect(confirm(token)).rejects.toMatchObject({ code: "link-invalid" });
  });

  it("works once of two at the same time", async () => {
    const token = await linkFor((await aMember()).id);
    const outcomes = await Promise.allSettled([confirm(token), confirm(token)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("signs nobody in", async () => {
    const { id } = await aMember();
    await confirm(await linkFor(id));
    expect(await agency.db.session.count({ where: { memberId: id } })).toBe(0);
  });

  it("lets the member past what strangers did to the account", async () => {
    const { id } = await aMember();
    await failUntilRefused(id);
    const deviceHash = deviceHashOf((await confirm(await linkFor(id))) ?? "");
    expect(await reserve(id, deviceHash)).toMatchObject({ ok: true });
    expect(await reserve(id)).toMatchObject({ ok: false, isKnownDevice: false });
  });

  it("gives a known browser that has used up its attempts new ones", async () => {
    const { id } = await aMember();
    const deviceHash = deviceHashOf((await confirm(await linkFor(id))) ?? "");
    await failUntilRefused(id, deviceHash);
    const renewed = deviceHashOf((await confirm(await linkFor(id), deviceHash)) ?? "");
    expect(await reserve(id, renewed)).toMatchObject({ ok: true });
  });

  it("keeps the browser's token where another member shares it, and makes a new one for a planted one", async () => {
    const [one, other] = [await aMember(), await aMember()];
    const shared = deviceHashOf((await confirm(await linkFor(one.id))) ?? "");
    expect(await confirm(await linkFor(other.id), shared)).toBeUndefined();
    expect(await findKnownDevice(agency.db, other.id, shared)).not.toBeNull();
    expect(await findKnownDevice(agency.db, one.id, shared)).not.toBeNull();
    const planted = deviceHashOf("planted");
    expect(await confirm(await linkFor(one.id), planted)).toEqual(expect.any(String));
    expect(await findKnownDevice(agency.db, one.id, planted)).toBeNull();
  });
});

describe.each([
  ["a reset", requestPasswordReset, "/reset/"],
  ["a device's confirmation", requestDeviceLink, "/confirm-device/"],
])("asking for %s", (_, request, path) => {
  const rows = async () => [await agency.db.event.count(), await agency.db.outboxMessage.count()];

  it("is refused after five times, for unknown names as well", async () => {
    for (const login of [(await aMember()).email, "niemand@test.example"]) {
      const ask = (n: number) => request(agency.agency, login, { ...origin, address: `198.51.100.${n}` });
      for (let n = 0; n < 5; n += 1) await ask(n);
      await expect(ask(9)).rejects.toMatchObject({ code: "throttled", params: { seconds: 30 } });
      await agency.db.signInThrottle.deleteMany();
    }
  });

  it("writes as much for an unknown name as for a known one", async () => {
    const written = async (login: string) => {
      const before = await rows();
      await request(agency.agency, login, origin);
      return (await rows()).map((count, index) => count - (before[index] ?? 0));
    };
    expect(await written("niemand@test.example")).toEqual(await written((await aMember()).email));
  });

  it("sends a member a link, and nobody anything", async () => {
    const { email } = await aMember();
    await request(agency.agency, "niemand@test.example", origin);
    await request(agency.agency, email, origin);
    const before = (await listStoredMails()).length;
    await deliverOutbox(agency.agency);
    const mails = await listStoredMails();
    const mail = await readStoredMail(mails.find(({ to }) => to.includes(email))?.id ?? "");
    expect(mail?.links.some((link) => link.includes(path))).toBe(true);
    expect(mails.length - before).toBeGreaterThanOrEqual(1);
    expect(mails.every(({ to }) => !to.includes("niemand"))).toBe(true);
    expect(await agency.db.outboxMessage.count({ where: { doneAt: null } })).toBe(0);
  });
});
