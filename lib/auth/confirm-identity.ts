import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { recordEvent } from "@/lib/audit/record";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { factorAnswerOrRefuse, proveFactor } from "@/lib/auth/prove-factor";
import type { Origin } from "@/lib/auth/sessions";
import { newToken, tokenHash } from "@/lib/auth/tokens";
import { agencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";

/**
 * Step-up: the member who acts gives the password again, and for five minutes may do what is sensitive. The session
 * gets a new token, which is returned for the cookie; the one before is worth nothing (ASVS 7.2.4).
 * Throws "throttled", and FieldError "currentPassword" when it is wrong.
 */
export async function confirmIdentity(
  actor: Actor,
  { currentPassword }: { currentPassword: string },
  origin: Origin,
): Promise<string> {
  await confirmPassword(actor, currentPassword, origin);
  return renewSession(actor, origin);
}

/** The same with a code of an authenticator. Throws "throttled", and FieldError "code" when it is wrong. */
export async function confirmIdentityByCode(actor: Actor, { code }: { code: string }, origin: Origin): Promise<string> {
  readAs(actor, "profile:write:own");
  const renew = (tx: Prisma.TransactionClient) => renewSessionIn(tx, actor, origin);
  return factorAnswerOrRefuse(
    await proveFactor(actor.agency, memberIdOf(actor), { kind: "totp", code }, origin, renew),
  );
}

/** Notes that the member has just proven who they are. Throws "signed-out" when the session ended meanwhile. */
export async function renewSession(actor: Actor, origin: Origin): Promise<string> {
  return agencyClient(actor.agency).$transaction((tx) => renewSessionIn(tx, actor, origin));
}

async function renewSessionIn(tx: Prisma.TransactionClient, actor: Actor, origin: Origin): Promise<string> {
  const token = newToken();
  const id = memberIdOf(actor);
  const { count } = await tx.session.updateMany({
    where: { id: actor.sessionId ?? "", memberId: id, stage: "full" },
    data: { tokenHash: tokenHash(token), provenAt: now() },
  });
  if (count === 0) throw new DomainError("signed-out");
  await recordEvent(tx, id, "member.identity-confirmed", { kind: "member", id }, origin);
  return token;
}
