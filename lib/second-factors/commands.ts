import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { noteFactorChange, requireFactorToSpare } from "@/lib/auth/factor-changes";
import type { Origin } from "@/lib/auth/sessions";
import { requireStepUp } from "@/lib/auth/step-up";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { activateAuthenticator, draftAuthenticator } from "@/lib/second-factors/authenticators";
import { type EnrolledView, type EnrolmentView, enrolmentView } from "@/lib/second-factors/enrolment";
import {
  dropIdleRecoveryCodes,
  hasFactor,
  provideRecoveryCodes,
  replaceRecoveryCodes,
} from "@/lib/second-factors/recovery-codes";
import type { ConfirmAuthenticatorInput, FactorInput, RenameFactorInput } from "@/lib/second-factors/schema";

/** Makes the secret of one more authenticator, to be shown once. It counts for nothing until a code of it is given. */
export async function beginAuthenticator(actor: Actor): Promise<EnrolmentView> {
  return writeAs(
    actor,
    "profile:write:own",
    async ({ tx, record }) => {
      requireStepUp(actor);
      const memberId = memberIdOf(actor);
      const { email } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { email: true } });
      const draft = await draftAuthenticator(tx, actor.agency, memberId);
      await record("authenticator.drafted", { kind: "authenticator", id: draft.id });
      return enrolmentView(actor.agency, email, draft);
    },
    { isAnswerSecret: true },
  );
}

/** Activates an authenticator by its first code. All other sessions end, a mail tells the member. */
export async function confirmAuthenticator(
  actor: Actor,
  input: ConfirmAuthenticatorInput,
  origin: Origin,
): Promise<EnrolledView> {
  return writeAs(
    actor,
    "profile:write:own",
    async (writing) => {
      requireStepUp(actor);
      await activateAuthenticator(writing.tx, actor.agency, memberIdOf(actor), input);
      const { id, name } = input;
      await noteFactorChange(writing, whoseOf(actor), { factor: "authenticator", change: "added", id, name }, origin);
      return { recoveryCodes: await provideRecoveryCodes(writing.tx, writing.record, memberIdOf(actor)) };
    },
    { isAnswerSecret: true },
  );
}

export async function renameAuthenticator(actor: Actor, { id, name }: RenameFactorInput): Promise<void> {
  await writeAs(actor, "profile:write:own", async ({ tx, record, unchanged }) => {
    const own = ownAuthenticator(actor, id);
    const before = await tx.authenticator.findFirst({ where: own, select: { name: true } });
    if (!before) throw new DomainError("not-found");
    if (before.name === name) return unchanged(undefined);
    await tx.authenticator.updateMany({ where: own, data: { name } });
    await record("authenticator.renamed", { kind: "authenticator", id }, { from: before.name, to: name });
  });
}

/** Takes an authenticator off the account. All other sessions end, a mail tells the member. Throws "last-factor". */
export async function removeAuthenticator(actor: Actor, { id }: FactorInput, origin: Origin): Promise<void> {
  await writeAs(actor, "profile:write:own", async (writing) => {
    requireStepUp(actor);
    const own = ownAuthenticator(actor, id);
    const before = await writing.tx.authenticator.findFirst({ where: own, select: { name: true } });
    if (!before) throw new DomainError("not-found");
    await requireFactorToSpare(writing.tx, actor.agency, whoseOf(actor));
    const { count } = await writing.tx.authenticator.deleteMany({ where: own });
    if (count === 0) throw new DomainError("not-found");
    await dropIdleRecoveryCodes(writing.tx, memberIdOf(actor));
    const removal = { factor: "authenticator", change: "removed", id, name: before.name } as const;
    await noteFactorChange(writing, whoseOf(actor), removal, origin);
  });
}

/** Makes a new set of recovery codes, to be shown once; those of before are worth nothing. Throws "no-factor". */
export async function renewRecoveryCodes(actor: Actor): Promise<string[]> {
  return writeAs(
    actor,
    "profile:write:own",
    async ({ tx, record }) => {
      requireStepUp(actor);
      const memberId = memberIdOf(actor);
      if (!(await hasFactor(tx, memberId))) throw new DomainError("no-factor");
      return replaceRecoveryCodes(tx, record, memberId);
    },
    { isAnswerSecret: true },
  );
}

function ownAuthenticator(actor: Actor, id: string): Prisma.AuthenticatorWhereInput {
  return { id, memberId: memberIdOf(actor), confirmedAt: { not: null } };
}

function whoseOf(actor: Actor) {
  return { memberId: memberIdOf(actor), sessionId: actor.sessionId };
}
