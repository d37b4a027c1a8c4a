import { advanceSession } from "@/lib/auth/advance-session";
import type { Begun } from "@/lib/auth/begin-session";
import { factorAnswerOrRefuse, proveFactor } from "@/lib/auth/prove-factor";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import type { FactorProof } from "@/lib/second-factors/schema";

/**
 * The stage after the password: with the right code the sign-in goes on under a new token, which is returned for the
 * cookie. Throws "throttled", "unknown-device", "stage-expired", and FieldError "code" when it is wrong.
 */
export async function passSecondFactor(visitor: StagedVisitor, proof: FactorProof): Promise<Begun> {
  const { agency, sessionId, member, ...origin } = visitor;
  const signIn = { sessionId, memberId: member.id, hasGivenFactor: true };
  const outcome = await proveFactor(agency, member.id, proof, origin, (tx) =>
    advanceSession(tx, agency, signIn, origin),
  );
  return factorAnswerOrRefuse(outcome);
}
