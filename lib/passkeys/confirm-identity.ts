import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { renewSession } from "@/lib/auth/confirm-identity";
import type { Origin } from "@/lib/auth/sessions";
import { sessionIdOf } from "@/lib/passkeys/commands";
import { assertionOptions } from "@/lib/passkeys/options";
import type { GivePasskeyInput } from "@/lib/passkeys/schema";
import { verifyAssertion } from "@/lib/passkeys/verify-assertion";

/** Asks the member who acts for one of their passkeys, before something sensitive. */
export async function askForPasskey(actor: Actor): Promise<PublicKeyCredentialRequestOptionsJSON> {
  readAs(actor, "profile:write:own");
  return assertionOptions(actor.agency, { purpose: "stepUp", sessionId: sessionIdOf(actor) });
}

/** Step-up by passkey: what `confirmIdentity` is by password. Returns the session's new token for the cookie. */
export async function confirmIdentityByPasskey(
  actor: Actor,
  { answer }: GivePasskeyInput,
  origin: Origin,
): Promise<string> {
  readAs(actor, "profile:write:own");
  await verifyAssertion(actor.agency, { purpose: "stepUp", sessionId: sessionIdOf(actor) }, answer, origin);
  return renewSession(actor, origin);
}
