import { advanceSession } from "@/lib/auth/advance-session";
import type { Begun } from "@/lib/auth/begin-session";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { writeAtStage } from "@/lib/auth/write-at-stage";
import type { GivePasskeyInput } from "@/lib/passkeys/schema";
import { verifyAssertion } from "@/lib/passkeys/verify-assertion";

/**
 * The second factor after a password. Not throttled: a signature is not guessed, and whoever knows a password could
 * keep its member out by sending wrong ones. Throws "passkey-expired", "passkey-refused" and "stage-expired".
 */
export async function giveSecondFactor(visitor: StagedVisitor, { answer }: GivePasskeyInput): Promise<Begun> {
  const { agency, sessionId, member: _, ...origin } = visitor;
  const memberId = await verifyAssertion(agency, { purpose: "secondFactor", sessionId }, answer, origin);
  return writeAtStage(visitor, async ({ tx, record }) => {
    await record("member.factor-given", { kind: "member", id: memberId }, { ...origin, factor: "passkey" });
    return advanceSession(tx, agency, { sessionId, memberId, hasGivenFactor: true }, origin);
  });
}
