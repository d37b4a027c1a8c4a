import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { lockMember } from "@/lib/members/locking";
import { actingAs, refuse } from "@/lib/members/policy";
import { obstacleToResetting } from "@/lib/members/rules";
import type { ForcePasswordInput } from "@/lib/members/schema";

/**
 * Has a member choose a new password at the next sign-in. Nobody else ever sets or sees it. The member's sessions end
 * only when that is wanted too: somebody at work need not be interrupted for a password that is merely old.
 */
export async function forcePasswordChange(actor: Actor, { memberId, endsSessions }: ForcePasswordInput): Promise<void> {
  await writeAs(actor, "member:write", async ({ tx, record }) => {
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToResetting(actingAs(actor), member));
    await tx.member.update({ where: { id: memberId }, data: { mustChangePassword: true }, select: { id: true } });
    const { count } = endsSessions ? await tx.session.deleteMany({ where: { memberId } }) : { count: 0 };
    await record("member.password-change-forced", { kind: "member", id: memberId }, { endedSessions: count });
  });
}
