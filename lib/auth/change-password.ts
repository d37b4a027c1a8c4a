import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { confirmPassword } from "@/lib/auth/confirm-password";
import type { ChangePasswordInput } from "@/lib/auth/password-schema";
import { hashPassword } from "@/lib/auth/passwords";
import { type Origin, otherSessionsOf } from "@/lib/auth/sessions";

/**
 * Gives the member who acts a new password. All their other sessions and all links to their account end, and a mail tells
 * them. Throws "throttled", and FieldError "currentPassword" when that is wrong.
 */
export async function changePassword(
  actor: Actor,
  { currentPassword, newPassword }: ChangePasswordInput,
  origin: Origin,
): Promise<void> {
  await confirmPassword(actor, currentPassword, origin);
  const passwordHash = await hashPassword(newPassword);
  await writeAs(actor, "profile:write:own", async ({ tx, record, post }) => {
    const memberId = memberIdOf(actor);
    await tx.member.update({ where: { id: memberId }, data: { passwordHash }, select: { id: true } });
    await tx.session.deleteMany({ where: otherSessionsOf(actor) });
    await tx.memberLink.deleteMany({ where: { memberId } });
    await record("member.password-changed", { kind: "member", id: memberId }, origin);
    await post({ kind: "mail", payload: { template: "password-changed", memberId } });
  });
}
