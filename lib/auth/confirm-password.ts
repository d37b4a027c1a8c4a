import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { recordEvent } from "@/lib/audit/record";
import type { Origin } from "@/lib/auth/sessions";
import { requireAttempt } from "@/lib/auth/throttle";
import { verifyAttempt } from "@/lib/auth/verify-attempt";
import { agencyClient } from "@/lib/db/agency-client";
import { FieldError } from "@/lib/errors/domain-error";

/**
 * Asks a signed-in member for the password again, before something that a borrowed session must not do. Guesses are
 * counted apart from those at sign-in: whoever has the session shall not be able to lock its member out.
 * Throws "throttled" (with `seconds`) or "unknown-device", and FieldError "currentPassword" when it is wrong.
 */
export async function confirmPassword(actor: Actor, currentPassword: string, origin: Origin): Promise<void> {
  const reader = readAs(actor, "profile:write:own");
  const client = agencyClient(actor.agency);
  const id = memberIdOf(actor);
  const attempt = await requireAttempt(client, { kind: "confirm", memberId: id, origin });
  const member = await reader.member.findFirst({
    where: { id, status: "active" },
    select: { passwordHash: true, passwordKeyId: true },
  });
  if (!(await verifyAttempt(attempt, actor.agency.id, member, currentPassword))) {
    await attempt.settle("failure");
    const subject = { kind: "member", id } as const;
    await client.$transaction((tx) => recordEvent(tx, id, "member.password-refused", subject, origin));
    throw new FieldError("currentPassword", "password-wrong");
  }
  await attempt.settle("success");
}
