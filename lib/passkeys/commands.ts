import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { noteFactorChange, requireFactorToSpare } from "@/lib/auth/factor-changes";
import type { Origin } from "@/lib/auth/sessions";
import { requireStepUp } from "@/lib/auth/step-up";
import { DomainError } from "@/lib/errors/domain-error";
import { defaultName } from "@/lib/passkeys/default-name";
import { registrationOptions } from "@/lib/passkeys/options";
import type { AddPasskeyInput, PasskeyInput, RenamePasskeyInput } from "@/lib/passkeys/schema";
import { verifyRegistration } from "@/lib/passkeys/verify-registration";
import type { EnrolledView } from "@/lib/second-factors/enrolment";
import { dropIdleRecoveryCodes, provideRecoveryCodes } from "@/lib/second-factors/recovery-codes";

export type AddedPasskeyView = EnrolledView & { name: string };

/** Asks for a new passkey of the member who acts. Throws "step-up". */
export async function askForNewPasskey(actor: Actor): Promise<PublicKeyCredentialCreationOptionsJSON> {
  readAs(actor, "profile:write:own");
  requireStepUp(actor);
  return registrationOptions(registrantOf(actor));
}

/** Keeps a new passkey, and says what it is called. The first factor comes with recovery codes. Throws "step-up", "passkey-expired" and "passkey-refused". */
export async function addPasskey(actor: Actor, { answer }: AddPasskeyInput, origin: Origin): Promise<AddedPasskeyView> {
  readAs(actor, "profile:write:own");
  requireStepUp(actor);
  const { passkey, aaguid } = await verifyRegistration(registrantOf(actor), answer);
  const [id, name, memberId] = [uuidv7(), defaultName(aaguid, origin.userAgent), memberIdOf(actor)];
  return writeAs(
    actor,
    "profile:write:own",
    async (writing) => {
      await writing.tx.passkey.create({ data: { id, memberId, name, ...passkey }, select: { id: true } });
      const whose = { memberId, sessionId: actor.sessionId };
      await noteFactorChange(writing, whose, { factor: "passkey", change: "added", id, name }, origin);
      return { name, recoveryCodes: await provideRecoveryCodes(writing.tx, writing.record, memberId) };
    },
    { isAnswerSecret: true },
  );
}

export async function renamePasskey(actor: Actor, { id, name }: RenamePasskeyInput): Promise<void> {
  await writeAs(actor, "profile:write:own", async ({ tx, record, unchanged }) => {
    const own = { id, memberId: memberIdOf(actor) };
    const before = await tx.passkey.findFirst({ where: own, select: { name: true } });
    if (!before) throw new DomainError("not-found");
    if (before.name === name) return unchanged(undefined);
    await tx.passkey.updateMany({ where: own, data: { name } });
    await record("passkey.renamed", { kind: "passkey", id }, { from: before.name, to: name });
  });
}

/** Throws "step-up", and "last-factor" where the member has to have one. */
export async function removePasskey(actor: Actor, { id }: PasskeyInput, origin: Origin): Promise<void> {
  await writeAs(actor, "profile:write:own", async (writing) => {
    requireStepUp(actor);
    const whose = { memberId: memberIdOf(actor), sessionId: actor.sessionId };
    const passkey = await writing.tx.passkey.findFirst({
      where: { id, memberId: whose.memberId },
      select: { name: true },
    });
    if (!passkey) throw new DomainError("not-found");
    await requireFactorToSpare(writing.tx, actor.agency, whose);
    const { count } = await writing.tx.passkey.deleteMany({ where: { id } });
    if (count === 0) throw new DomainError("not-found");
    await dropIdleRecoveryCodes(writing.tx, whose.memberId);
    const change = { factor: "passkey", change: "removed", id, name: passkey.name } as const;
    await noteFactorChange(writing, whose, change, origin);
  });
}

/** The session that is asked and has to answer. */
export function sessionIdOf({ sessionId }: Actor): string {
  if (!sessionId) throw new DomainError("signed-out");
  return sessionId;
}

const registrantOf = (actor: Actor) => ({
  agency: actor.agency,
  memberId: memberIdOf(actor),
  sessionId: sessionIdOf(actor),
});
