import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { findSession } from "@/lib/auth/find-visit";
import { hashPassword } from "@/lib/auth/passwords";
import { signIn, signOut } from "@/lib/auth/sign-in";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const PASSWORD = "ein langes Passwort für Tests";
const origin = { address: "192.0.2.7", userAgent: "Test" };

async function aMember() {
  const id = memberIdOf(await agency.actor("member"));
  await agency.db.member.update({
    where: { id },
    data: { ...(await hashPassword(agency.agency.id, PASSWORD)), userName: `m-${id.slice(-12)}` },
  });
  return { id, email: `${id}@test.example`, userName: `m-${id.slice(-12)}` };
}

const attempt = (login: string, password: string, address = origin.address) =>
  signIn(agency.agency, { login, password }, { ...origin, address });

const tokenOf = (outcome: Awaited<ReturnType<typeof attempt>>) => (outcome.ok ? outcome.sessionToken : "");

describe("signing in", () => {
  beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

  it("is refused with a wrong password, and for unknown names with the same words", async () => {
    const { email } = await aMember();
    const refusal = { ok: false, reason: "wrong-credentials" };
    expect(await attempt(email, "falsch")).toEqual(refusal);
    expect(await attempt("nobody@test.example", PASSWORD)).toEqual(refusal);
  });

  it.each(["invited", "deactivated"] as const)(
    "is refused to somebody %s, even with the right password",
    async (status) => {
      const { id, email } = await aMember();
      const deactivatedAt = status === "deactivated" ? new Date() : null;
      await agency.db.member.update({ where: { id }, data: { status, deactivatedAt } });
      expect(await attempt(email, PASSWORD)).toMatchObject({ ok: false });
    },
  );

  it("verifies no more than five of two hundred parallel guesses", async () => {
    const { email } = await aMember();
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, n) => attempt(email, `guess ${n}`)));
    const tried = outcomes.filter((outcome) => !outcome.ok && outcome.reason === "wrong-credentials");
    expect(tried.length).toBeLessThanOrEqual(5);
    expect(await attempt(email, PASSWORD)).toMatchObject({ reason: "throttled", waitSeconds: expect.any(Number) });
  });

  it("lets thirty people of one office in at once", async () => {
    const stored = await hashPassword(agency.agency.id, PASSWORD);
    const people = await Promise.all(Array.from({ length: 30 }, () => agency.actor("member")));
    await agency.db.member.updateMany({ where: { id: { in: people.map(memberIdOf) } }, data: stored });
    const outcomes = await Promise.all(people.map((one) => attempt(`${memberIdOf(one)}@test.example`, PASSWORD)));
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("does not count e-mail address and user name as two accounts", async () => {
    const { email, userName } = await aMember();
    for (let n = 0; n < 6; n += 1) await attempt(n % 2 ? email : userName, `guess ${n}`, `198.51.100.${n}`);
    expect(await attempt(email, PASSWORD)).toMatchObject({ reason: "throttled" });
    expect(await attempt(userName, PASSWORD)).toMatchObject({ reason: "throttled" });
  });

  it("makes each wait twice as long as the one before, up to an hour, and forgives after a success", async () => {
    const { email } = await aMember();
    let at = Date.parse("2026-03-02T09:00:00Z");
    const waits: number[] = [];
    for (let failures = 0; failures < 14; failures += 1) {
      const outcome = await withClock(new Date(at), () => attempt(email, "falsch"));
      if (!outcome.ok && outcome.reason === "throttled") {
        waits.push(outcome.waitSeconds);
        at += outcome.waitSeconds * 1000;
        await withClock(new Date(at), () => attempt(email, "falsch"));
      }
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600].slice(0, waits.length));
    expect(waits.length).toBeGreaterThan(7);
    at += 3_600_000;
    expect(await withClock(new Date(at), () => attempt(email, PASSWORD))).toMatchObject({ ok: true });
    expect(await withClock(new Date(at), () => attempt(email, "falsch"))).toMatchObject({
      reason: "wrong-credentials",
    });
  });

  it("works by e-mail address or user name, however they are spelt", async () => {
    const { email, userName } = await aMember();
    expect(await attempt(` ${email.toUpperCase()} `, PASSWORD)).toMatchObject({ ok: true });
    expect(await attempt(userName.toUpperCase(), PASSWORD)).toMatchObject({ ok: true });
  });

  it("takes a password as the same when another system composed its characters differently", async () => {
    const { email } = await aMember();
    expect(await attempt(email, PASSWORD.normalize("NFD"))).toMatchObject({ ok: true });
  });

  it("ends the session the browser had before", async () => {
    const { email } = await aMember();
    const first = tokenOf(await attempt(email, PASSWORD));
    await signIn(agency.agency, { login: email, password: PASSWORD }, origin, first);
    expect(await findSession(agency.agency, first)).toBeNull();
  });

  it("keeps the token itself nowhere", async () => {
    const { email } = await aMember();
    const token = tokenOf(await attempt(email, PASSWORD));
    const rows = JSON.stringify([await agency.db.session.findMany(), await agency.db.eventDetail.findMany()]);
    expect(rows).not.toContain(token);
    expect(await findSession(agency.agency, token)).not.toBeNull();
  });
});

describe("a session", () => {
  beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

  it("is gone after signing out", async () => {
    const { email } = await aMember();
    const token = tokenOf(await attempt(email, PASSWORD));
    await signOut(agency.agency, token);
    expect(await findSession(agency.agency, token)).toBeNull();
  });

  it("is worth nothing once its member is deactivated", async () => {
    const { id, email } = await aMember();
    const token = tokenOf(await attempt(email, PASSWORD));
    await agency.db.member.update({ where: { id }, data: { status: "deactivated", deactivatedAt: new Date() } });
    expect(await findSession(agency.agency, token)).toBeNull();
  });

  it("runs out after an hour without input and after a day in any case", async () => {
    const { id, email } = await aMember();
    const token = tokenOf(await attempt(email, PASSWORD));
    const later = (ms: number) => withClock(new Date(Date.now() + ms), () => findSession(agency.agency, token));
    expect(await later(59 * 60_000)).not.toBeNull();
    expect(await later(61 * 60_000)).toBeNull();
    await agency.db.session.updateMany({
      where: { memberId: id },
      data: { idlesAt: new Date(Date.now() + 86_500_000) },
    });
    expect(await later(86_300_000)).not.toBeNull();
    expect(await later(86_401_000)).toBeNull();
  });
});

describe("the stage after the password", () => {
  beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

  const confirmed = (memberId: string) =>
    agency.db.authenticator.create({
      data: { id: uuidv7(), memberId, name: "Telefon", secret: "sealed", confirmedAt: new Date() },
    });

  it("is the second factor for somebody who has one, and opens nothing", async () => {
    const { id, email } = await aMember();
    await confirmed(id);
    const outcome = await attempt(email, PASSWORD);
    expect(outcome).toMatchObject({ ok: true, stage: "secondFactor" });
    expect((await findSession(agency.agency, tokenOf(outcome)))?.stage).toBe("secondFactor");
  });

  it("is enrolment once a member's factors were reset, and once the grace is over", async () => {
    const { id, email } = await aMember();
    await agency.db.member.update({ where: { id }, data: { mustEnrol: true } });
    expect(await attempt(email, PASSWORD)).toMatchObject({ stage: "enrol" });
    const other = await aMember();
    expect(await attempt(other.email, PASSWORD)).toMatchObject({ stage: "full" });
    const inEightDays = new Date(Date.now() + 8 * 86_400_000);
    expect(await withClock(inEightDays, () => attempt(other.email, PASSWORD))).toMatchObject({ stage: "enrol" });
  });

  it("is none when the browser's full session had only fallen idle, which ends when it would have", async () => {
    const { id, email } = await aMember();
    const token = tokenOf(await attempt(email, PASSWORD));
    await confirmed(id);
    const before = await agency.db.session.findFirstOrThrow({ where: { memberId: id } });
    const again = await withClock(new Date(Date.now() + 2 * 3_600_000), () =>
      signIn(agency.agency, { login: email, password: PASSWORD }, origin, token),
    );
    expect(again).toMatchObject({ ok: true, stage: "full" });
    const sessions = await agency.db.session.findMany({ where: { memberId: id } });
    expect(sessions.map(({ expiresAt }) => expiresAt)).toEqual([before.expiresAt]);
  });

  it("is not skipped with somebody else's idle session, or with one that a stage left behind", async () => {
    const [one, other] = [await aMember(), await aMember()];
    const foreign = tokenOf(await attempt(other.email, PASSWORD));
    await confirmed(one.id);
    const signInWith = (token: string) =>
      signIn(agency.agency, { login: one.email, password: PASSWORD }, origin, token);
    const first = await signInWith(foreign);
    expect(first).toMatchObject({ stage: "secondFactor" });
    expect(await signInWith(tokenOf(first))).toMatchObject({ stage: "secondFactor" });
  });
});
