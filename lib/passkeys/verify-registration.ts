import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { decodeAttestationObject } from "@simplewebauthn/server/helpers";
import { agencyClient } from "@/lib/db/agency-client";
import { DomainError } from "@/lib/errors/domain-error";
import { redeemChallenge } from "@/lib/passkeys/challenges";
import { challengeIn } from "@/lib/passkeys/client-data";
import type { Registrant } from "@/lib/passkeys/options";
import { ALGORITHMS, relyingPartyOf } from "@/lib/passkeys/relying-party";
import type { Registration } from "@/lib/passkeys/schema";

/**
 * Checks a new passkey against what its session was asked for, and gives what is to be kept of it and its provider's
 * AAGUID. Throws "passkey-expired" when the question is too old, answered already, or another's, else "passkey-refused".
 */
export async function verifyRegistration({ agency, sessionId }: Registrant, answer: Registration) {
  const challenge = challengeIn(answer.response.clientDataJSON);
  const isAnswerable = await redeemChallenge(agencyClient(agency), challenge, { purpose: "register", sessionId });
  if (!isAnswerable) throw new DomainError("passkey-expired");
  const { id, origin } = relyingPartyOf(agency);
  const { registrationInfo } = await verifyResponse(answer, { challenge, id, origin });
  if (!registrationInfo) throw new DomainError("passkey-refused");
  const { credential, credentialBackedUp, aaguid } = registrationInfo;
  const passkey = {
    credentialId: Uint8Array.from(Buffer.from(credential.id, "base64url")),
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: answer.response.transports ?? [],
    isBackedUp: credentialBackedUp,
  };
  return { passkey, aaguid };
}

type Expected = { challenge: string; id: string; origin: string };

async function verifyResponse(answer: Registration, { challenge, id, origin }: Expected) {
  try {
    refuseCertificates(answer.response.attestationObject);
    return await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
  } catch {
    // The library's words quote what was sent: they go nowhere.
    throw new DomainError("passkey-refused");
  }
}

/**
 * We ask for no attestation, so a certificate can only come from somebody who wants it checked: the library would
 * fetch revocation lists from the addresses that it names.
 */
function refuseCertificates(attestationObject: string): void {
  const attestation = decodeAttestationObject(Uint8Array.from(Buffer.from(attestationObject, "base64url")));
  const format = attestation.get("fmt");
  const isSelfAttested = format === "packed" && attestation.get("attStmt").get("x5c") === undefined;
  if (format !== "none" && !isSelfAttested) throw new DomainError("passkey-refused");
}
