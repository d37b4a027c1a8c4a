import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { v7 as uuidv7 } from "uuid";
import { enrolledAtStage, requireNoFactor } from "@/lib/auth/enrol-at-stage";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { writeAtStage } from "@/lib/auth/write-at-stage";
import { defaultName } from "@/lib/passkeys/default-name";
import { registrationOptions } from "@/lib/passkeys/options";
import type { AddPasskeyInput } from "@/lib/passkeys/schema";
import { verifyRegistration } from "@/lib/passkeys/verify-registration";
import type { EnrolledView } from "@/lib/second-factors/enrolment";

/** Asks for the first factor of somebody who must have one. Throws "stage-expired" when there is one by now. */
export async function askForFirstPasskey(visitor: StagedVisitor): Promise<PublicKeyCredentialCreationOptionsJSON> {
  await writeAtStage(visitor, ({ tx }) => requireNoFactor(tx, visitor.member.id));
  return registrationOptions(registrantOf(visitor));
}

/**
 * Keeps it. The session stays at its stage, so that the recovery codes are seen before anything else; `finishEnrolment`
 * goes on. Throws "passkey-expired", "passkey-refused" and "stage-expired".
 */
export async function enrolPasskey(visitor: StagedVisitor, { answer }: AddPasskeyInput): Promise<EnrolledView> {
  const memberId = visitor.member.id;
  const { passkey, aaguid } = await verifyRegistration(registrantOf(visitor), answer);
  const [id, name] = [uuidv7(), defaultName(aaguid, visitor.userAgent)];
  return writeAtStage(visitor, async (writing) => {
    await requireNoFactor(writing.tx, memberId);
    await writing.tx.passkey.create({ data: { id, memberId, name, ...passkey }, select: { id: true } });
    return { recoveryCodes: await enrolledAtStage(writing, visitor, { factor: "passkey", id, name }) };
  });
}

const registrantOf = ({ agency, member, sessionId }: StagedVisitor) => ({ agency, memberId: member.id, sessionId });
