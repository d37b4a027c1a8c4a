import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { removeAllFactors } from "@/lib/auth/removing-factors";
import { requireStepUp } from "@/lib/auth/step-up";
import { lockMember } from "@/lib/members/locking";
import { actingAs, refuse } from "@/lib/members/policy";
import { obstacleToResetting } from "@/lib/members/rules";
import type { MemberIdInput } from "@/lib/members/schema";

/**
 * For somebody who has lost their second factors: all of them go, with recovery codes, known browsers and sessions, and
 * the next sign-in passes through enrolment. The member is told. Throws "step-up".
 */
export async function resetFactors(actor: Actor, { memberId }: MemberIdInput): Promise<void> {
  await writeAs(actor, "member:write", async ({ tx, record, post }) => {
    requireStepUp(actor);
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToResetting(actingAs(actor), member));
    const removed = await removeAllFactors(tx, memberId);
    await record("member.factors-reset", { kind: "member", id: memberId }, removed);
    await post({ kind: "mail", payload: { template: "factors-reset", memberId, resetBy: actor.name } });
  });
}
