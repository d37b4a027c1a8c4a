import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { parse as uuidBytes } from "uuid";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { CHALLENGE_LASTS_MS, createChallenge, type Question } from "@/lib/passkeys/challenges";
import { ALGORITHMS, relyingPartyOf } from "@/lib/passkeys/relying-party";

export type Registrant = { agency: AgencyRecord; memberId: string; sessionId: string };

/**
 * Asks the browser for a new passkey: one that is found without a name being typed and that verifies the person, so
 * that it can be the whole sign-in. The maker of the authenticator is nobody's business (attestation "none").
 */
export async function registrationOptions(registrant: Registrant): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { agency, memberId, sessionId } = registrant;
  const client = agencyClient(agency);
  const [settings, member] = await Promise.all([
    client.agencySettings.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } }),
    client.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { name: true, email: true, passkeys: { select: { credentialId: true, transports: true } } },
    }),
  ]);
  const challenge = await createChallenge(client, { purpose: "register", sessionId });
  return generateRegistrationOptions({
    rpID: relyingPartyOf(agency).id,
    rpName: settings.name,
    // Kept by the authenticator and handed out before anybody has signed in: an id, and nothing that names a person.
    userID: Uint8Array.from(uuidBytes(memberId)),
    userName: member.email,
    userDisplayName: member.name,
    challenge: bytesOf(challenge),
    excludeCredentials: member.passkeys.map(descriptor),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: CHALLENGE_LASTS_MS,
  });
}

/** Asks for a passkey: in a session for one of its member's, at the sign-in for any of this site. */
export async function assertionOptions(
  agency: AgencyRecord,
  question: Question,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const client = agencyClient(agency);
  const passkeys =
    question.purpose === "signIn"
      ? []
      : await client.passkey.findMany({
          where: { member: { sessions: { some: { id: question.sessionId } } } },
          select: { credentialId: true, transports: true },
        });
  return generateAuthenticationOptions({
    rpID: relyingPartyOf(agency).id,
    challenge: bytesOf(await createChallenge(client, question)),
    allowCredentials: passkeys.map(descriptor),
    userVerification: "required",
    timeout: CHALLENGE_LASTS_MS,
  });
}

const descriptor = ({ credentialId, transports }: { credentialId: Uint8Array; transports: string[] }) => ({
  id: Buffer.from(credentialId).toString("base64url"),
  transports,
});

const bytesOf = (base64url: string) => Uint8Array.from(Buffer.from(base64url, "base64url"));
