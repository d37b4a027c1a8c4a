import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { ChallengePurpose } from "@/lib/db/generated/agency/enums";
import { now } from "@/lib/time/clock";

export const CHALLENGE_LASTS_MS = 5 * 60_000;

/** What is asked, and of whom: of a session, or, before there is one, of the browser that has this token as a cookie. */
export type Question =
  | { purpose: Exclude<ChallengePurpose, "signIn">; sessionId: string }
  | { purpose: "signIn"; browserToken: string };

type Tx = Pick<Prisma.TransactionClient, "passkeyChallenge">;

/**
 * A new challenge to sign (256 random bits, ASVS 6.7.2), good for five minutes and one answer. Kept is only its hash with
 * whom it was given to, so that nobody else can answer it.
 */
export async function createChallenge(tx: Tx, question: Question): Promise<string> {
  // Anybody may ask for one at the sign-in: what they leave behind must not pile up until housekeeping comes.
  await forgetChallenges(tx);
  const challenge = randomBytes(32).toString("base64url");
  await tx.passkeyChallenge.create({
    data: {
      id: uuidv7(),
      ...rowOf(challenge, question),
      expiresAt: new Date(now().getTime() + CHALLENGE_LASTS_MS),
    },
    select: { id: true },
  });
  return challenge;
}

/** Uses a challenge up; false when there is none such. Atomic: of two answers at once one gets false. */
export async function redeemChallenge(tx: Tx, challenge: string, question: Question): Promise<boolean> {
  const where = { ...rowOf(challenge, question), expiresAt: { gt: now() } };
  const { count } = await tx.passkeyChallenge.deleteMany({ where });
  return count === 1;
}

/** Removes those that nobody answered in time. */
export async function forgetChallenges(tx: Tx): Promise<void> {
  await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now() } } });
}

function rowOf(challenge: string, question: Question) {
  const { purpose } = question;
  const [sessionId, asked] =
    purpose === "signIn" ? [null, question.browserToken] : [question.sessionId, question.sessionId];
  return { purpose, sessionId, challenge: createHash("sha256").update(`${challenge} ${asked}`).digest("base64url") };
}
