import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { lockMember } from "@/lib/members/locking";
import { actingAs, refuse } from "@/lib/members/policy";
import { obstacleToTouching } from "@/lib/members/rules";
import type { MemberIdInput } from "@/lib/members/schema";

/** Signs a member out everywhere, at once: for a lost device. Says how many sessions there were. */
export async function endMemberSessions(actor: Actor, { memberId }: MemberIdInput): Promise<number> {
  return writeAs(actor, "member:write", async ({ tx, record, unchanged }) => {
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToTouching(actingAs(actor), member));
    const { count } = await tx.session.deleteMany({ where: { memberId } });
    if (count === 0) return unchanged(0);
    await record("member.sessions-ended", { kind: "member", id: memberId }, { count });
    return count;
  });
}

/** Signs everybody out at once, but for the session at hand: after an attack. Throws "step-up". Says how many there were. */
export async function endAllSessions(actor: Actor): Promise<number> {
  return writeAs(actor, "member:write", async ({ tx, record, unchanged }) => {
    requireStepUp(actor);
    const { count } = await tx.session.deleteMany({
      where: { NOT: { id: { in: actor.sessionId ? [actor.sessionId] : [] } } },
    });
    if (count === 0) return unchanged(0);
    await record("agency.sessions-ended", { kind: "agency", id: null }, { count });
    return count;
  });
}
