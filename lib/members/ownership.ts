import { type Actor, memberIdOf } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import { lockMembers } from "@/lib/members/locking";
import { refuse } from "@/lib/members/policy";
import { obstacleToHandingOver, rolesAfterOwnership } from "@/lib/members/rules";
import type { HandOverOwnershipInput } from "@/lib/members/schema";

/**
 * Makes another active member an owner and the present one an admin. Confirmed by typing the new owner's e-mail
 * address: a name may be somebody else's, too. Both are told by mail.
 * Throws "step-up".
 */
export async function handOverOwnership(actor: Actor, input: HandOverOwnershipInput): Promise<void> {
  await writeAs(actor, "ownership:hand-over", async ({ tx, record, post }) => {
    requireStepUp(actor);
    const [former, next] = await lockMembers(tx, actor, [memberIdOf(actor), input.memberId]);
    if (!former || !next) throw new DomainError("not-found");
    // As the owner is now, not as the request found them: two at once must not hand over twice.
    refuse(obstacleToHandingOver(former, next));
    if (input.confirmation.toLowerCase() !== next.email) throw new FieldError("confirmation", "confirmation");
    await setRoles(tx, next.id, [...new Set(["owner" as const, ...next.roles])]);
    await setRoles(tx, former.id, rolesAfterOwnership(former.roles));
    const notice = {
      template: "ownership-handed-over",
      newOwnerName: next.name,
      formerOwnerName: former.name,
    } as const;
    await post({ kind: "mail", payload: { ...notice, reader: "new-owner", memberId: next.id } });
    await post({ kind: "mail", payload: { ...notice, reader: "former-owner", memberId: former.id } });
    await record("ownership.handed-over", { kind: "member", id: next.id }, { formerOwnerId: former.id });
  });
}

async function setRoles(tx: AgencyWriter, id: string, roles: ReturnType<typeof rolesAfterOwnership>): Promise<void> {
  await tx.member.update({ where: { id }, data: { roles }, select: { id: true } });
}
