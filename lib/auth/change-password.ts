import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { confirmPassword } from "@/lib/auth/confirm-password";
import { keepPassword } from "@/lib/auth/keep-password";
import { hashNewPassword, passwordOwner } from "@/lib/auth/new-password";
import type { ChangePasswordInput } from "@/lib/auth/password-schema";
import { type Origin, otherSessionsOf } from "@/lib/auth/sessions";
import { agencyClient } from "@/lib/db/agency-client";

/**
 * Gives the member who acts a new password. All their other sessions and all links to their account end, and a mail tells
 * them. Throws "throttled" and "busy", and FieldError "currentPassword" or "newPassword" when one of them is not right.
 */
export async function changePassword(
  actor: Actor,
  { currentPassword, newPassword }: ChangePasswordInput,
  origin: Origin,
): Promise<void> {
  const reader = readAs(actor, "profile:write:own");
  await confirmPassword(actor, currentPassword, origin);
  const memberId = memberIdOf(actor);
  const owner = await reader.member.findUniqueOrThrow({ where: { id: memberId }, select: passwordOwner });
  const entered = { field: "newPassword", password: newPassword };
  const hashed = await hashNewPassword(agencyClient(actor.agency), actor.agency, owner, entered);
  await writeAs(actor, "profile:write:own", async ({ tx, record, post }) => {
    await keepPassword(tx, memberId, hashed);
    await tx.session.deleteMany({ where: otherSessionsOf(actor) });
    await record("member.password-changed", { kind: "member", id: memberId }, origin);
    await post({ kind: "mail", payload: { template: "password-changed", memberId } });
  });
}
