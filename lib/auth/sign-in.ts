import type { Place } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { beginSession } from "@/lib/auth/begin-session";
import { passwordOwner } from "@/lib/auth/new-password";
import { keepReview, reviewPassword } from "@/lib/auth/review-password";
import { normaliseLogin, type SignInInput } from "@/lib/auth/schema";
import { endSession, findIdledUntil, type Origin } from "@/lib/auth/sessions";
import { type Refusal, reserveAttempt } from "@/lib/auth/throttle";
import { verifyAttempt } from "@/lib/auth/verify-attempt";
import { agencyClient } from "@/lib/db/agency-client";
import type { SessionStage } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { requireRoomToHash } from "@/lib/passwords/hashing";

export type SignInOutcome =
  | { ok: true; memberId: string; sessionToken: string; stage: SessionStage; deviceToken?: string }
  | { ok: false; reason: "wrong-credentials" }
  | ({ reason: "throttled" } & Refusal);

/**
 * The first stage of sign-in: e-mail address or user name, and password. Makes a session with a new token and ends
 * the one the browser had before, so that no session outlives a sign-in; where that one had only fallen idle, the
 * password is enough to go on with it. Unknown names take as long as known ones. Throws "busy".
 */
export async function signIn(
  agency: AgencyRecord,
  input: SignInInput,
  origin: Origin,
  previousToken?: string,
): Promise<SignInOutcome> {
  requireRoomToHash(agency.id);
  const client = agencyClient(agency);
  const login = normaliseLogin(input.login);
  const member = await client.member.findFirst({
    where: { OR: [{ email: login }, { userName: login }], status: "active" },
    select: passwordOwner,
  });
  const attempt = await reserveAttempt(client, {
    kind: "password",
    memberId: member?.id ?? null,
    typed: login,
    origin,
  });
  if (!attempt.ok) return { ...attempt, reason: "throttled" };

  const matches = await verifyAttempt(attempt, agency.id, member, input.password);
  if (!member || !matches) {
    await attempt.settle("failure");
    const subject = { kind: "member", id: member?.id ?? null } as const;
    await client.$transaction((tx) => recordEvent(tx, null, "member.sign-in-failed", subject, origin));
    return { ok: false, reason: "wrong-credentials" };
  }

  // Before there is a session: where the throttle cannot be reached, nobody gets one.
  await attempt.settle("success");
  const review = await reviewPassword(client, agency, member, input.password);
  const { token, stage, deviceToken } = await client.$transaction(async (tx) => {
    const idledUntil = previousToken ? await findIdledUntil(tx, previousToken, member.id) : null;
    if (previousToken) await endSession(tx, previousToken);
    await keepReview(tx, member, review, { address: origin.address, userAgent: origin.userAgent });
    const proof = { memberId: member.id, hasGivenFactor: idledUntil !== null, endsAt: idledUntil ?? undefined };
    return beginSession(tx, agency, proof, origin);
  });
  return { ok: true, memberId: member.id, sessionToken: token, stage, deviceToken };
}

/** Ends the session behind a cookie's token; silent when there is none, so that signing out twice is no error. */
export async function signOut(agency: AgencyRecord, token: string, place?: Place): Promise<void> {
  await agencyClient(agency).$transaction(async (tx) => {
    const memberId = await endSession(tx, token);
    if (memberId) await recordEvent(tx, memberId, "member.signed-out", { kind: "member", id: memberId }, place);
  });
}
