import { beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { beginSession } from "@/lib/auth/begin-session";
import { deviceHashOf } from "@/lib/auth/known-devices";
import { reserveAttempt } from "@/lib/auth/throttle";
import type { AttemptKind } from "@/lib/auth/throttle-keys";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { listStoredMails, readStoredMail } from "@/lib/mail/stored-mails";
import { setClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const origin = { address: "192.0.2.7", userAgent: FIREFOX };

const aMember = async () => memberIdOf(await agency.actor("guest"));

async function noticesTo(memberId: string): Promise<string[]> {
  const messages = await agency.db.outboxMessage.findMany({ orderBy: { id: "asc" } });
  const payloads = messages.map(({ payload }) => payload as { memberId: string; template: string; about: string });
  return payloads.flatMap((mail) =>
    mail.memberId === memberId && mail.template === "sign-in-notice" ? [mail.about] : [],
  );
}

async function fail(memberId: string | null, times: number, kind: AttemptKind = "password") {
  let at = Date.now();
  const restore = setClock(() => new Date(at));
  for (let n = 0; n < times; n += 1) {
    const attempt = await reserveAttempt(agency.db, { kind, memberId, origin });
    if (attempt.ok) await attempt.settle("failure");
    at += 3_600_000;
  }
  restore();
}

const signIn = (memberId: string, deviceHash?: string) =>
  agency.db.$transaction((tx) =>
    beginSession(tx, agency.agency, { memberId, hasGivenFactor: false }, { ...origin, deviceHash }),
  );

beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

describe("a notice of failures", () => {
  it("is sent to nobody for an unknown name, and for nine failures to nobody either", async () => {
    const before = await agency.db.outboxMessage.count();
    await fail(null, 12);
    await fail(await aMember(), 9);
    expect(await agency.db.outboxMessage.count()).toBe(before);
  });

  it("is sent at the tenth in a row, and once a day", async () => {
    const member = await aMember();
    await fail(member, 12);
    expect(await noticesTo(member)).toEqual(["many-failures"]);
    await agency.db.signInThrottle.deleteMany();
    await fail(member, 12);
    expect(await noticesTo(member)).toEqual(["many-failures"]);
  });

  it("is sent at once for a second factor, once an hour, however many fail in parallel", async () => {
    const member = await aMember();
    await Promise.all(Array.from({ length: 4 }, () => fail(member, 1, "second-factor")));
    expect(await noticesTo(member)).toEqual(["factor-refused"]);
  });
});

describe("a notice of a new device", () => {
  it("is not sent at the first sign-in ever, nor for a device that is known", async () => {
    const member = await aMember();
    const { deviceToken } = await signIn(member);
    expect(deviceToken).toEqual(expect.any(String));
    expect(await noticesTo(member)).toEqual([]);
    expect((await signIn(member, deviceHashOf(deviceToken ?? ""))).deviceToken).toBeUndefined();
    expect(await noticesTo(member)).toEqual([]);
  });

  it("names the device, the address and the time, and says what to do", async () => {
    const member = await aMember();
    await signIn(member);
    await signIn(member);
    expect(await noticesTo(member)).toEqual(["new-device"]);
    await deliverOutbox(agency.agency);
    const [stored] = (await listStoredMails()).filter(({ to }) => to.includes(member));
    const mail = await readStoredMail(stored?.id ?? "");
    expect(mail?.text).toContain("Firefox, Linux · 192.0.2.7 · ");
    expect(mail?.text).toContain(String(new Date().getFullYear()));
    expect(mail?.links.some((link) => link.endsWith("/reset"))).toBe(true);
  });
});
