import { type Begun, beginSession } from "@/lib/auth/begin-session";
import { endSession, type Origin } from "@/lib/auth/sessions";
import { forgiveAttempts, reserveAttempt } from "@/lib/auth/throttle";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import type { GivePasskeyInput } from "@/lib/passkeys/schema";
import { verifyAssertion } from "@/lib/passkeys/verify-assertion";

/**
 * The whole sign-in: a passkey that verified its person is both factors at once (NIST SP 800-63B-4, 2.2). The session
 * that the browser had before ends. Counted under the address only: nobody is named, and a signature is not guessed.
 * Throws "throttled" (with `seconds`), "passkey-expired" and "passkey-refused".
 */
export async function signInWithPasskey(
  agency: AgencyRecord,
  { answer }: GivePasskeyInput,
  origin: Origin,
  { browserToken, previousToken }: { browserToken: string; previousToken?: string },
): Promise<Begun> {
  const client = agencyClient(agency);
  const account = `passkey ${origin.address}`;
  const waitSeconds = await reserveAttempt(client, account, origin.address);
  if (waitSeconds > 0) throw new DomainError("throttled", { params: { seconds: waitSeconds } });
  const memberId = await verifyAssertion(agency, { purpose: "signIn", browserToken }, answer, origin);
  const begun = await client.$transaction(async (tx) => {
    if (previousToken) await endSession(tx, previousToken);
    return beginSession(tx, agency, { memberId, hasGivenFactor: true }, origin);
  });
  await forgiveAttempts(client, account, origin.address);
  return begun;
}
