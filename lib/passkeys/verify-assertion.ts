import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { stringify as uuidOf } from "uuid";
import { recordEvent } from "@/lib/audit/record";
import type { Origin } from "@/lib/auth/sessions";
import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { type Question, redeemChallenge } from "@/lib/passkeys/challenges";
import { challengeIn } from "@/lib/passkeys/client-data";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import type { Assertion } from "@/lib/passkeys/schema";
import { now } from "@/lib/time/clock";

/** Why an answer was refused; for the log, and for nobody who answers. */
type Obstacle = "challenge" | "unknown" | "user-handle" | "signature" | "counter";

/**
 * Checks what a passkey has signed, in every respect, and gives its member's id (WebAuthn level 3, 7.2). A session's
 * question is answered by passkeys of its own member only; the one at the sign-in by those of any active member.
 * Refusals are logged. Throws "passkey-expired" when the question is too old, answered already, or somebody else's; and
 * "passkey-refused" for all else, so that the answer does not tell which passkeys there are.
 */
export async function verifyAssertion(
  agency: AgencyRecord,
  question: Question,
  answer: Assertion,
  origin: Origin,
): Promise<string> {
  const client = agencyClient(agency);
  const passkey = await findPasskey(client, question, answer.id);
  const obstacle = await obstacleTo(agency, question, answer, passkey);
  if (passkey && !obstacle) return passkey.memberId;
  const subject = { kind: "passkey", id: passkey?.id ?? null } as const;
  const detail = { ...origin, purpose: question.purpose, obstacle };
  await client.$transaction((tx) => recordEvent(tx, passkey?.memberId ?? null, "passkey.refused", subject, detail));
  throw new DomainError(obstacle === "challenge" ? "passkey-expired" : "passkey-refused");
}

type Passkey = NonNullable<Awaited<ReturnType<typeof findPasskey>>>;

/** Whose passkey it is, among those that may answer the question; null when there is none such. */
export async function findPasskey(client: AgencyClient, question: Question, credentialId: string) {
  const ofSession = question.purpose === "signIn" ? {} : { sessions: { some: { id: question.sessionId } } };
  return client.passkey.findFirst({
    where: {
      credentialId: Uint8Array.from(Buffer.from(credentialId, "base64url")),
      member: { status: "active", ...ofSession },
    },
    select: { id: true, memberId: true, publicKey: true },
  });
}

async function obstacleTo(
  agency: AgencyRecord,
  question: Question,
  answer: Assertion,
  passkey: Passkey | null,
): Promise<Obstacle | null> {
  const client = agencyClient(agency);
  const challenge = challengeIn(answer.response.clientDataJSON);
  // First of all, so that a question is used up by whatever is answered.
  if (!(await redeemChallenge(client, challenge, question))) return "challenge";
  if (!passkey) return "unknown";
  if (!isHandleOf(passkey.memberId, question, answer.response.userHandle)) return "user-handle";
  const verified = await verifySignature(agency, passkey, challenge, answer);
  if (!verified) return "signature";
  return (await noteUse(client, passkey.id, verified)) ? null : "counter";
}

/** Where nobody has been named before, the authenticator has to say whose passkey it is (7.2, step 6). */
function isHandleOf(memberId: string, { purpose }: Question, userHandle: string | undefined): boolean {
  if (userHandle === undefined) return purpose !== "signIn";
  const handle = Buffer.from(userHandle, "base64url");
  return handle.length === 16 && uuidOf(handle) === memberId;
}

async function verifySignature(agency: AgencyRecord, passkey: Passkey, challenge: string, answer: Assertion) {
  const { id, origin } = relyingPartyOf(agency);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      // The library would hold the counter against a value that is old by then, and before it knows who signed.
      credential: { id: answer.id, publicKey: passkey.publicKey, counter: 0 },
    });
    return verified ? authenticationInfo : null;
  } catch {
    // It throws for what is wrong with an answer, in words that quote it.
    return null;
  }
}

/**
 * Notes the use, unless the counter has not gone on: then there is a copy of the passkey somewhere (7.2, step 22).
 * Authenticators that do not count always say 0. One statement, so that of two uses of one count one is refused.
 */
async function noteUse(
  client: AgencyClient,
  id: string,
  { newCounter, credentialBackedUp }: { newCounter: number; credentialBackedUp: boolean },
): Promise<boolean> {
  const { count } = await client.passkey.updateMany({
    where: { id, counter: newCounter === 0 ? 0 : { lt: newCounter } },
    data: { counter: newCounter, isBackedUp: credentialBackedUp, lastUsedAt: now() },
  });
  return count === 1;
}
