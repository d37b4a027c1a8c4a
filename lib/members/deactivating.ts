import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { inviteMail } from "@/lib/members/inviting";
import { lockMember } from "@/lib/members/locking";
import { actingAs, refuse } from "@/lib/members/policy";
import { obstacleToDeactivating } from "@/lib/members/rules";
import type { MemberIdInput } from "@/lib/members/schema";
import { now } from "@/lib/time/clock";
import { stopTimerOf } from "@/lib/timers/running-entry";

/** Ends a member's sessions and links at once, and stops their timer. What they recorded stays. */
export async function deactivateMember(actor: Actor, { memberId }: MemberIdInput): Promise<void> {
  await writeAs(actor, "member:write", async ({ tx, record, unchanged }) => {
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToDeactivating(actingAs(actor), member));
    if (member.status === "deactivated") return unchanged(undefined);
    await stopTimerOf({ tx, record }, memberId);
    const data = { status: "deactivated", deactivatedAt: now() } as const;
    await tx.member.update({ where: { id: memberId }, data, select: { id: true } });
    await tx.session.deleteMany({ where: { memberId } });
    await tx.memberLink.deleteMany({ where: { memberId } });
    await record("member.deactivated", { kind: "member", id: memberId });
  });
}

/** Lets a member in again with the password they had; who never chose one is invited anew. */
export async function reactivateMember(actor: Actor, { memberId }: MemberIdInput): Promise<void> {
  await writeAs(actor, "member:write", async ({ tx, record, post, unchanged }) => {
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToDeactivating(actingAs(actor), member));
    if (member.status !== "deactivated") return unchanged(undefined);
    const status = member.passwordHash === null ? "invited" : "active";
    await tx.member.update({ where: { id: memberId }, data: { status, deactivatedAt: null }, select: { id: true } });
    if (status === "invited") await post(inviteMail(actor, memberId));
    await record("member.reactivated", { kind: "member", id: memberId });
  });
}
