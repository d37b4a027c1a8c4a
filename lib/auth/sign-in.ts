import { recordEvent } from "@/lib/audit/record";
import { hashPassword, needsRehash, verifyPassword } from "@/lib/auth/passwords";
import { normaliseLogin, type SignInInput } from "@/lib/auth/schema";
import { createSession, endSession } from "@/lib/auth/sessions";
import { forgiveAttempts, reserveAttempt } from "@/lib/auth/throttle";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { now } from "@/lib/time/clock";

export type SignInOutcome =
  | { ok: true; memberId: string; sessionToken: string }
  | { ok: false; reason: "wrong-credentials" }
  | { ok: false; reason: "throttled"; waitSeconds: number };

type Origin = { address: string; userAgent: string };

/**
 * The first stage of sign-in: e-mail address or user name, and password. Makes a session with a new token and ends
 * the one the browser had before, so that no session outlives a sign-in. Unknown names take as long as known ones.
 */
export async function signIn(
  agency: AgencyRecord,
  input: SignInInput,
  origin: Origin,
  previousToken?: string,
): Promise<SignInOutcome> {
  const client = agencyClient(agency);
  const login = normaliseLogin(input.login);
  const waitSeconds = await reserveAttempt(client, login, origin.address);
  if (waitSeconds > 0) return { ok: false, reason: "throttled", waitSeconds };

  const member = await client.member.findFirst({
    where: { OR: [{ email: login }, { userName: login }], status: "active" },
    select: { id: true, passwordHash: true },
  });
  const matches = await verifyPassword(member?.passwordHash ?? null, input.password);
  if (!member?.passwordHash || !matches) {
    const subject = { kind: "member", id: member?.id ?? null } as const;
    await client.$transaction((tx) => recordEvent(tx, null, "member.sign-in-failed", subject, origin));
    return { ok: false, reason: "wrong-credentials" };
  }

  const rehashed = needsRehash(member.passwordHash) ? { passwordHash: await hashPassword(input.password) } : {};
  const sessionToken = await client.$transaction(async (tx) => {
    if (previousToken) await endSession(tx, previousToken);
    await tx.member.update({ where: { id: member.id }, data: { lastSignInAt: now(), ...rehashed } });
    await recordEvent(tx, member.id, "member.signed-in", { kind: "member", id: member.id }, origin);
    return createSession(tx, member.id, "full", origin);
  });
  await forgiveAttempts(client, login, origin.address);
  return { ok: true, memberId: member.id, sessionToken };
}

/** Ends the session behind a cookie's token; silent when there is none, so that signing out twice is no error. */
export async function signOut(agency: AgencyRecord, token: string): Promise<void> {
  await agencyClient(agency).$transaction(async (tx) => {
    const memberId = await endSession(tx, token);
    if (memberId) await recordEvent(tx, memberId, "member.signed-out", { kind: "member", id: memberId });
  });
}
