import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { aTotpAuthenticator, codeOf } from "@/lib/testing/totp";
import { actionNamed, callAction, stateIn } from "./support/actions";
import { builtAndCommittedFiles, dumpEverything, everythingLogged, installationSecrets } from "./support/dump";
import { aMemberOf, databaseOf } from "./support/people";
import { attemptSignIn, sessionIn } from "./support/raw-request";

const canary = (kind: string) => `kanarienvogel ${kind} ${randomBytes(8).toString("hex")}`;
const from = "127.0.14.1";

/** In plain, and as columns of bytes or of text would show it. */
const forms = (secret: string) => [
  secret,
  Buffer.from(secret).toString("hex"),
  Buffer.from(secret).toString("base64").replace(/=+$/, ""),
];

test("no secret of the installation is in what is built, in what is committed, or in the log", async () => {
  const secrets = installationSecrets();
  expect(secrets.length).toBeGreaterThanOrEqual(3);
  const files = builtAndCommittedFiles();
  expect(files.length).toBeGreaterThan(1_000);
  for (const file of files) {
    const content = readFileSync(file, "latin1");
    expect(
      secrets.some((secret) => content.includes(secret)),
      file,
    ).toBe(false);
    expect(/-----BEGIN [A-Z ]*PRIVATE KEY-----\n/.test(content), file).toBe(false);
  }
  const logged = everythingLogged();
  expect(secrets.some((secret) => logged.includes(secret))).toBe(false);
});

test("no secret that passes through a sign-in is in any table or in the log", async () => {
  const { db, agency } = await databaseOf("nordlicht");
  const { createMemberLink } = await import("@/lib/auth/member-links");
  const { replaceRecoveryCodes } = await import("@/lib/second-factors/recovery-codes");
  const member = await aMemberOf("nordlicht");
  const secrets = { wrong: canary("falsch"), password: canary("richtig"), next: canary("neu"), reset: "", totp: "" };
  const login = { slug: "nordlicht", login: member.email, from };
  const call = (name: string, fields: Record<string, string>, cookie = "") =>
    callAction("nordlicht", actionNamed(name), fields, { cookie }, from);

  secrets.reset = await createMemberLink(db, member.id, "reset");
  await call("resetPasswordAction", { token: secrets.reset, password: secrets.password });
  const { secret } = await aTotpAuthenticator(db, agency, member.id);
  secrets.totp = secret;
  const recoveryCodes = await replaceRecoveryCodes(db, async () => {}, member.id);

  await attemptSignIn({ ...login, password: secrets.wrong });
  const staged = sessionIn(await attemptSignIn({ ...login, password: secrets.password })) ?? "";
  await call("giveTotpAction", { code: "000000" }, staged);
  const answer = await call("giveTotpAction", { code: codeOf(secret) }, staged);
  const full = sessionIn(answer) ?? "";
  expect(stateIn(answer)).toMatchObject({ status: "moved" });
  const confirmed = await call("confirmIdentityAction", { currentPassword: secrets.password }, full);
  const renewed = sessionIn(confirmed) ?? "";
  await call("changePasswordAction", { currentPassword: secrets.password, newPassword: secrets.next }, renewed);
  await call("changePasswordAction", { currentPassword: secrets.wrong, newPassword: secrets.next }, renewed);
  await call("requestResetAction", { login: member.email });

  await call("signOutAction", {}, renewed);

  const events = await db.event.findMany({ where: { actorId: member.id }, include: { detail: true } });
  const isTold = (detail: unknown) => (detail as { address?: string } | null)?.address === from;
  const withoutPlace = events.filter(({ detail }) => !isTold(detail?.data)).map(({ action }) => action);
  expect(events.length).toBeGreaterThan(6);
  expect(withoutPlace, "events of a sign-in that do not say from where").toEqual([]);

  const tokens = [staged, full, renewed].map((cookie) => cookie.split("=")[1] ?? "");
  expect(new Set(tokens).size).toBe(3);
  const canaries = [...Object.values(secrets), ...recoveryCodes, ...tokens];
  expect(canaries.filter((one) => one.length < 16)).toEqual([]);
  const [dump, logged] = [await dumpEverything(), everythingLogged()];
  // The search would find them: what is no secret of the same member is there.
  expect(dump).toContain(member.email);
  expect(logged).toContain("Kontor is running");
  for (const form of canaries.flatMap(forms)) {
    expect(dump.includes(form), "a secret in the database").toBe(false);
    expect(logged.includes(form), "a secret in the log").toBe(false);
  }
  expect(logged, "no personal data either").not.toContain(member.email);
});
