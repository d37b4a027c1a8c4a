import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { lockMember } from "@/lib/members/locking";
import { actingAs, refuse } from "@/lib/members/policy";
import { obstacleToRoles } from "@/lib/members/rules";
import type { ChangeRolesInput } from "@/lib/members/schema";

/** Gives a member exactly these roles. Sessions go on: each request asks for the roles of the moment. Throws "step-up". */
export async function changeRoles(actor: Actor, { memberId, roles }: ChangeRolesInput): Promise<void> {
  await writeAs(actor, "member:write", async ({ tx, record, unchanged }) => {
    requireStepUp(actor);
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToRoles(actingAs(actor), member, roles));
    if (sameRoles(member.roles, roles)) return unchanged(undefined);
    await tx.member.update({ where: { id: memberId }, data: { roles }, select: { id: true } });
    await record("member.roles-changed", { kind: "member", id: memberId }, { before: member.roles, after: roles });
  });
}

function sameRoles(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role));
}
