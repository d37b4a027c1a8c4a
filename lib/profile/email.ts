import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { confirmPassword } from "@/lib/auth/confirm-password";
import type { Origin } from "@/lib/auth/sessions";
import type { ChangeEmailInput } from "@/lib/profile/schema";

/**
 * Changes the address a member signs in with and is written to. Asks for the password, because whoever has the
 * address can reset it; the former address is told, and links that were sent there stop working.
 */
export async function changeEmail(
  actor: Actor,
  { email, currentPassword }: ChangeEmailInput,
  origin: Origin,
): Promise<void> {
  await confirmPassword(actor, currentPassword, origin);
  await writeAs(actor, "profile:write:own", async ({ tx, record, post, unchanged }) => {
    const memberId = memberIdOf(actor);
    const before = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { email: true } });
    if (before.email === email) return unchanged(undefined);
    await tx.member.update({ where: { id: memberId }, data: { email }, select: { id: true } });
    await tx.memberLink.deleteMany({ where: { memberId } });
    await record("member.email-changed", { kind: "member", id: memberId }, { from: before.email, to: email });
    await post({ kind: "mail", payload: { template: "email-changed", memberId, formerEmail: before.email } });
  });
}
