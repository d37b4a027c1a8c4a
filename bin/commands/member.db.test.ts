import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { type HashedPassword, hashPassword } from "@/lib/auth/passwords";
import { signIn } from "@/lib/auth/sign-in";
import type { Role } from "@/lib/db/generated/agency/enums";
import { anAgency } from "@/lib/testing/database";
import { anAuthenticator, aRecoveryCode } from "@/lib/testing/factors";

const agency = anAgency();
const PASSWORD = "ein langes Passwort für Tests";
const REASON = "Telefon verloren, am Empfang ausgewiesen";

let stored: HashedPassword;
beforeAll(async () => {
  stored = await hashPassword(agency.agency.id, PASSWORD);
});
beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

/** Somebody with a password and a second factor. */
async function aMember(role: Role = "member") {
  const id = memberIdOf(await agency.actor(role));
  await agency.db.member.update({ where: { id }, data: stored });
  await anAuthenticator(agency.db, id);
  await aRecoveryCode(agency.db, id);
  return { id, login: `${id}@test.example` };
}

const attempt = (login: string, password: string) =>
  signIn(agency.agency, { login, password }, { address: "192.0.2.7", userAgent: "Test" });

/** The real command, as a process of its own. */
async function unlock(login: string, ...more: string[]) {
  const args = ["member", "unlock", "--agency", agency.agency.slug, "--login", login, "--reason", REASON, ...more];
  const child = spawn(process.execPath, ["--import", "tsx", "bin/kontor.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

describe("kontor member unlock", () => {
  test("ends with 1 for an agency, a name or a reason that there is not", async () => {
    const { login } = await aMember();
    const [noAgency, nobody, noReason] = await Promise.all([
      unlock(login, "--agency", "nowhere"),
      unlock("nobody@test.example"),
      unlock(login, "--reason", " "),
    ]);
    expect(noAgency).toMatchObject({ code: 1, stderr: expect.stringMatching(/^There is no agency "nowhere"/) });
    expect(nobody).toMatchObject({ code: 1, stderr: expect.stringMatching(/^This does not exist/) });
    expect(noReason).toMatchObject({ code: 1, stderr: expect.stringMatching(/^--reason: /) });
  });

  test("lets nobody in again whom the agency has deactivated", async () => {
    const { id, login } = await aMember();
    await agency.db.member.update({ where: { id }, data: { status: "deactivated", deactivatedAt: new Date() } });
    expect(await unlock(login)).toMatchObject({ code: 1 });
    expect(await agency.db.authenticator.count({ where: { memberId: id } })).toBe(1);
  });

  test("lets in who is throttled and has lost the factors: the next sign-in enrols", async () => {
    const { id, login } = await aMember("owner");
    for (let n = 0; n < 6; n += 1) await attempt(login, `geraten ${n}`);
    expect(await attempt(login, PASSWORD)).toMatchObject({ ok: false, reason: "throttled" });
    const { code, stdout, stderr } = await unlock(login.toUpperCase());
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Unlocked owner .*\nCounts of failed attempts forgotten: 3\.\nRemoved: authenticators 1,/);
    expect(await attempt(login, PASSWORD)).toMatchObject({ ok: true, stage: "enrol" });
    expect(await agency.db.recoveryCode.count({ where: { memberId: id } })).toBe(0);
  });

  test("opens an account that a hundred failures in a row had closed, and keeps the factors if told to", async () => {
    const { login } = await aMember();
    await attempt(login, "geraten");
    await agency.db.signInThrottle.updateMany({ data: { failures: 100 } });
    expect(await attempt(login, PASSWORD)).toMatchObject({ ok: false, needsConfirmation: true });
    const { stdout } = await unlock(login, "--keep-factors", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ factorsRemoved: null, member: { email: login } });
    expect(await attempt(login, PASSWORD)).toMatchObject({ ok: true, stage: "secondFactor" });
  });

  test("tells all owners and the member, and the log why, as done by the system", async () => {
    const { id, login } = await aMember();
    const owners = await agency.db.member.findMany({ where: { status: "active", roles: { has: "owner" } } });
    const { stdout } = await unlock(login, "--json");
    expect(JSON.parse(stdout).ownersTold).toEqual(expect.arrayContaining(owners.map(({ email }) => email)));
    const event = await agency.db.event.findFirstOrThrow({
      where: { action: "member.unlocked", subjectId: id },
      include: { detail: true },
    });
    expect(event.actorId).toBeNull();
    expect(event.detail?.data).toMatchObject({ reason: REASON });
    const mails = await agency.db.outboxMessage.findMany({
      where: { payload: { path: ["unlockedName"], string_starts_with: "member" } },
    });
    expect(mails.map(({ payload }) => (payload as { memberId: string }).memberId).sort()).toEqual(
      expect.arrayContaining(owners.map((owner) => owner.id)),
    );
    const theirs = { payload: { path: ["memberId"], equals: id } };
    const payloads = (await agency.db.outboxMessage.findMany({ where: theirs })).map(({ payload }) => payload);
    expect(payloads).toEqual([{ template: "factors-reset", memberId: id, resetBy: null }]);
  });
});
