import { advanceSession } from "@/lib/auth/advance-session";
import type { Begun } from "@/lib/auth/begin-session";
import { type FactorChange, noteFactorChange } from "@/lib/auth/factor-changes";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { type StageWriting, writeAtStage } from "@/lib/auth/write-at-stage";
import { agencyClient } from "@/lib/db/agency-client";
import { DomainError } from "@/lib/errors/domain-error";
import { activateAuthenticator, draftAuthenticator } from "@/lib/second-factors/authenticators";
import { type EnrolledView, type EnrolmentView, enrolmentView } from "@/lib/second-factors/enrolment";
import { hasFactor, provideRecoveryCodes } from "@/lib/second-factors/recovery-codes";
import type { ConfirmAuthenticatorInput } from "@/lib/second-factors/schema";

/** Makes the secret that the page shows. Throws "stage-expired" when the member has a factor by now. */
export async function beginEnrolment(visitor: StagedVisitor): Promise<EnrolmentView> {
  const { agency, member } = visitor;
  return writeAtStage(visitor, async ({ tx, record }) => {
    await requireNoFactor(tx, member.id);
    const draft = await draftAuthenticator(tx, agency, member.id);
    await record("authenticator.drafted", { kind: "authenticator", id: draft.id });
    return enrolmentView(agency, member.email, draft);
  });
}

/**
 * Activates the authenticator by its first code. The session stays at its stage, so that the recovery codes are seen
 * before anything else; `finishEnrolment` goes on. Throws "not-found", "stage-expired", FieldError "code".
 */
export async function confirmEnrolment(
  visitor: StagedVisitor,
  input: ConfirmAuthenticatorInput,
): Promise<EnrolledView> {
  const { agency, member } = visitor;
  return writeAtStage(visitor, async (writing) => {
    await requireNoFactor(writing.tx, member.id);
    await activateAuthenticator(writing.tx, agency, member.id, input);
    const factor = { factor: "authenticator", id: input.id, name: input.name } as const;
    return { recoveryCodes: await enrolledAtStage(writing, visitor, factor) };
  });
}

/**
 * What goes with a factor that was just confirmed in the stage of enrolment, in its transaction: this sign-in has thereby
 * given it, every other one of the member ends. Returns the recovery codes, to be shown once.
 */
export async function enrolledAtStage(
  writing: StageWriting,
  visitor: StagedVisitor,
  factor: Pick<FactorChange, "factor" | "id" | "name">,
): Promise<string[] | null> {
  const { agency: _, sessionId, member, ...origin } = visitor;
  const { count } = await writing.tx.session.updateMany({
    where: { id: sessionId, memberId: member.id, stage: "enrol" },
    data: { hasEnrolled: true },
  });
  if (count === 0) throw new DomainError("stage-expired");
  await noteFactorChange(writing, { memberId: member.id, sessionId }, { ...factor, change: "added" }, origin);
  return provideRecoveryCodes(writing.tx, writing.record, member.id);
}

/** Only the first factor may be enrolled here: whoever has one gives it, and adds others when they are in. */
export async function requireNoFactor(tx: StageWriting["tx"], memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "id" = ${memberId}::uuid FOR UPDATE`;
  if (await hasFactor(tx, memberId)) throw new DomainError("stage-expired");
}

/** Whether this very sign-in has enrolled a factor, and may go on. */
export async function hasEnrolled({ agency, sessionId }: StagedVisitor): Promise<boolean> {
  const session = await agencyClient(agency).session.findUnique({
    where: { id: sessionId },
    select: { hasEnrolled: true },
  });
  return session?.hasEnrolled ?? false;
}

/** Goes on after enrolment, under a new token for the cookie. A sign-in that has not enrolled comes no further by this. */
export async function finishEnrolment(visitor: StagedVisitor): Promise<Begun> {
  const { agency, sessionId, member, ...origin } = visitor;
  const signIn = { sessionId, memberId: member.id, hasGivenFactor: await hasEnrolled(visitor) };
  return writeAtStage(visitor, ({ tx }) => advanceSession(tx, agency, signIn, origin));
}
