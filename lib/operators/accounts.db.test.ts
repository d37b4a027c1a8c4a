import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { setPasswordByLink } from "@/lib/auth/set-password";
import { signIn } from "@/lib/auth/sign-in";
import { agencyClient } from "@/lib/db/agency-client";
import { deactivateOperator, reactivateOperator } from "@/lib/operators/deactivating";
import { createOperator, renewOperatorInvite } from "@/lib/operators/inviting";
import { listOperators } from "@/lib/operators/list-operators";
import { operatorsRealm } from "@/lib/operators/realm";
import { resetOperatorFactors } from "@/lib/operators/resetting-factors";
import { anAuthenticator, aPasskey, aRecoveryCode } from "@/lib/testing/factors";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();

const realm = operatorsRealm();
const db = () => agencyClient(realm);
const password = "ein langes Passwort für den Betrieb";
const anInvited = () => createOperator({ email: `${uuidv7()}@kontor.example`, name: "Olaf Operator" });
const tokenOf = ({ inviteLink }: { inviteLink: string }) => inviteLink.split("/invite/")[1] ?? "";
const signInAs = (login: string) => signIn(realm, { login, password }, { address: "127.0.0.1", userAgent: "test" });
const eventsOf = async (id: string) =>
  (await db().event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(({ action }) => action);

async function aJoined() {
  const operator = await anInvited();
  await setPasswordByLink(realm, "invite", { token: tokenOf(operator), password });
  return operator;
}

async function anEnrolled() {
  const operator = await aJoined();
  await anAuthenticator(db(), operator.id);
  await aPasskey(db(), operator.id);
  await aRecoveryCode(db(), operator.id);
  return operator;
}

describe("making an operator", () => {
  it("never overwrites one who is there", async () => {
    const { id, email } = await anInvited();
    const again = createOperator({ email: email.toUpperCase(), name: "Somebody Else" });
    await expect(again).rejects.toMatchObject({ code: "email-taken" });
    expect(await db().member.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Olaf Operator" });
  });

  it.each([
    ["email", { email: "olaf" }],
    ["name", { name: "Olaf\r\nBcc: all@kontor.example" }],
    ["locale", { locale: "fr" as "de" }],
  ])("refuses a strange %s", async (field, fields) => {
    const input = { email: `${uuidv7()}@kontor.example`, name: "Olaf", ...fields };
    await expect(createOperator(input)).rejects.toMatchObject({ issues: [{ path: [field] }] });
  });

  it("gives a link of the operators' origin that works once, and somebody without any role", async () => {
    const operator = await anInvited();
    expect(operator.inviteLink).toMatch(/^http:\/\/operator\.localhost:\d+\/invite\/\S{43}$/);
    const input = { token: tokenOf(operator), password };
    await setPasswordByLink(realm, "invite", input);
    await expect(setPasswordByLink(realm, "invite", input)).rejects.toMatchObject({ code: "link-invalid" });
    expect((await db().member.findUniqueOrThrow({ where: { id: operator.id } })).roles).toEqual([]);
    expect(await eventsOf(operator.id)).toEqual(["member.invited", "member.joined"]);
  });
});

describe("a fresh invite", () => {
  it("is refused for somebody who has joined, and for nobody", async () => {
    const { email } = await aJoined();
    await expect(renewOperatorInvite(email)).rejects.toMatchObject({ code: "member-not-invited" });
    await expect(renewOperatorInvite("nobody@kontor.example")).rejects.toMatchObject({ code: "not-found" });
  });

  it("ends the one before", async () => {
    const first = await anInvited();
    const second = await renewOperatorInvite(first.email);
    const before = setPasswordByLink(realm, "invite", { token: tokenOf(first), password });
    await expect(before).rejects.toMatchObject({ code: "link-invalid" });
    await setPasswordByLink(realm, "invite", { token: tokenOf(second), password });
  });
});

describe("an operator's sign-in", () => {
  it("never gets past enrolment with a password alone", async () => {
    const { email } = await aJoined();
    expect(await signInAs(email)).toMatchObject({ ok: true, stage: "enrol" });
    await db().securityPolicy.update({ where: { id: 1 }, data: { secondFactorRoles: [], graceDays: 30 } });
    expect(await signInAs(email)).toMatchObject({ ok: true, stage: "enrol" });
    await db().securityPolicy.update({ where: { id: 1 }, data: { graceDays: 0 } });
  });

  it("asks for the second factor once there is one", async () => {
    const { email } = await anEnrolled();
    expect(await signInAs(email)).toMatchObject({ ok: true, stage: "secondFactor" });
  });

  it("is for short sessions", async () => {
    const policy = await db().securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
    expect(policy).toMatchObject({ sessionHours: 8, sessionIdleMinutes: 15, graceDays: 0 });
  });
});

describe("deactivating", () => {
  it("ends sessions and links at once, and keeps the operator out", async () => {
    const { id, email } = await aJoined();
    await signInAs(email);
    expect(await db().session.count({ where: { memberId: id } })).toBe(1);
    await deactivateOperator(email);
    await deactivateOperator(email);
    expect(await db().session.count({ where: { memberId: id } })).toBe(0);
    expect(await signInAs(email)).toEqual({ ok: false, reason: "wrong-credentials" });
    expect((await eventsOf(id)).filter((action) => action === "member.deactivated")).toHaveLength(1);
  });

  it("is undone with the password and the factors that were there", async () => {
    const { email } = await anEnrolled();
    await deactivateOperator(email);
    expect(await reactivateOperator(email)).toMatchObject({ status: "active", inviteLink: null });
    expect(await signInAs(email)).toMatchObject({ stage: "secondFactor" });
  });

  it("is undone with a link for somebody who never chose a password", async () => {
    const { email } = await anInvited();
    await deactivateOperator(email);
    const { status, inviteLink } = await reactivateOperator(email);
    expect(status).toBe("invited");
    await setPasswordByLink(realm, "invite", { token: tokenOf({ inviteLink: inviteLink ?? "" }), password });
  });
});

describe("resetting factors", () => {
  it("is refused without a reason, and for nobody", async () => {
    const { id, email } = await anEnrolled();
    await expect(resetOperatorFactors(email, { reason: " " })).rejects.toMatchObject({
      issues: [{ path: ["reason"] }],
    });
    const nobody = resetOperatorFactors("nobody@kontor.example", { reason: "lost" });
    await expect(nobody).rejects.toMatchObject({ code: "not-found" });
    expect(await db().authenticator.count({ where: { memberId: id } })).toBe(1);
  });

  it("takes every factor and session away, leads to enrolment, and keeps the reason in the log", async () => {
    const { id, email } = await anEnrolled();
    await signInAs(email);
    await resetOperatorFactors(email, { reason: "Phone in the harbour" });
    const { _count } = await db().member.findUniqueOrThrow({
      where: { id },
      select: { _count: { select: { authenticators: true, passkeys: true, recoveryCodes: true, sessions: true } } },
    });
    expect(_count).toEqual({ authenticators: 0, passkeys: 0, recoveryCodes: 0, sessions: 0 });
    expect(await signInAs(email)).toMatchObject({ stage: "enrol" });
    const where = { action: "member.factors-reset", subjectId: id };
    const event = await db().event.findFirstOrThrow({ where, include: { detail: true } });
    const removed = { authenticators: 1, passkeys: 1, recoveryCodes: 1 };
    expect(event.detail?.data).toEqual({ ...removed, reason: "Phone in the harbour" });
    const mails = await db().outboxMessage.findMany({ where: { payload: { path: ["memberId"], equals: id } } });
    expect(mails.map(({ payload }) => payload)).toContainEqual({
      template: "factors-reset",
      memberId: id,
      resetBy: null,
    });
    expect((await listOperators()).find((operator) => operator.id === id)).toMatchObject({ factors: 0 });
  });
});
