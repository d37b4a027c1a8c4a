import { type Begun, beginSession } from "@/lib/auth/begin-session";
import { endSession, type Origin } from "@/lib/auth/sessions";
import { requireAttempt } from "@/lib/auth/throttle";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import type { GivePasskeyInput } from "@/lib/passkeys/schema";
import { findPasskey, verifyAssertion } from "@/lib/passkeys/verify-assertion";

/**
 * The whole sign-in: a passkey that verified its person is both factors at once (NIST SP 800-63B-4, 2.2). The session
 * that the browser had before ends. Nobody can lock a member out of it: failures count under the passkey, whose id only
 * its member's devices know, and under the address. Throws "throttled" (with `seconds`), "unknown-device",
 * "passkey-expired" and "passkey-refused".
 */
export async function signInWithPasskey(
  agency: AgencyRecord,
  { answer }: GivePasskeyInput,
  origin: Origin,
  { browserToken, previousToken }: { browserToken: string; previousToken?: string },
): Promise<Begun> {
  const client = agencyClient(agency);
  const question = { purpose: "signIn", browserToken } as const;
  const holder = await findPasskey(client, question, answer.id);
  const asked = { kind: "passkey", memberId: holder?.memberId ?? null, typed: answer.id, origin } as const;
  const attempt = await requireAttempt(client, asked);
  const memberId = await verifyAssertion(agency, question, answer, origin).catch(async (refusal: unknown) => {
    await attempt.settle("failure");
    throw refusal;
  });
  // Before there is a session: where the throttle cannot be reached, nobody gets one.
  await attempt.settle("success");
  return client.$transaction(async (tx) => {
    if (previousToken) await endSession(tx, previousToken);
    return beginSession(tx, agency, { memberId, hasGivenFactor: true }, origin);
  });
}
