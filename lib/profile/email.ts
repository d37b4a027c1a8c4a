import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { holdActive } from "@/lib/members/locking";
import type { ChangeEmailInput } from "@/lib/profile/schema";

/**
 * Changes the address a member signs in with and is written to. Whoever has the address can reset the password, so the
 * former one is told, and links that were sent there stop working. Throws "step-up".
 */
export async function changeEmail(actor: Actor, { email }: ChangeEmailInput): Promise<void> {
  await writeAs(actor, "profile:write:own", async ({ tx, record, post, unchanged }) => {
    requireStepUp(actor);
    await holdActive(tx, actor);
    const memberId = memberIdOf(actor);
    const before = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { email: true } });
    if (before.email === email) return unchanged(undefined);
    await tx.member.update({ where: { id: memberId }, data: { email }, select: { id: true } });
    await tx.memberLink.deleteMany({ where: { memberId } });
    await record("member.email-changed", { kind: "member", id: memberId }, { from: before.email, to: email });
    await post({ kind: "mail", payload: { template: "email-changed", memberId, formerEmail: before.email } });
  });
}
