import { type Actor, memberIdOf } from "@/lib/access/actor";
import { mayDo } from "@/lib/access/permissions";
import { recordEvent } from "@/lib/audit/record";
import type { Origin } from "@/lib/auth/sessions";
import { requireAttempt } from "@/lib/auth/throttle";
import { verifyAttempt } from "@/lib/auth/verify-attempt";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError, FieldError } from "@/lib/errors/domain-error";

/**
 * Asks a signed-in member for the password again, before something that a borrowed session must not do. Guesses are
 * counted apart from those at sign-in: whoever has the session shall not be able to lock its member out.
 * Throws "throttled" (with `seconds`) or "unknown-device", and FieldError "currentPassword" when it is wrong.
 */
export async function confirmPassword(actor: Actor, currentPassword: string, origin: Origin): Promise<void> {
  if (!mayDo(actor.subjects, "profile:write:own")) throw new DomainError("forbidden");
  await confirmPasswordOf(actor.agency, memberIdOf(actor), currentPassword, origin);
}

/** The same for somebody who is not in yet. */
export async function confirmPasswordOf(
  agency: AgencyRecord,
  memberId: string,
  currentPassword: string,
  origin: Origin,
): Promise<void> {
  const client = agencyClient(agency);
  const attempt = await requireAttempt(client, { kind: "confirm", memberId, origin });
  const member = await client.member.findFirst({
    where: { id: memberId, status: "active" },
    select: { passwordHash: true, passwordKeyId: true },
  });
  if (!(await verifyAttempt(attempt, agency.id, member, currentPassword))) {
    await attempt.settle("failure");
    const subject = { kind: "member", id: memberId } as const;
    await client.$transaction((tx) => recordEvent(tx, memberId, "member.password-refused", subject, origin));
    throw new FieldError("currentPassword", "password-wrong");
  }
  await attempt.settle("success");
}
