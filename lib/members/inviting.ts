import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { lockMember } from "@/lib/members/locking";
import { actingAs, refuse } from "@/lib/members/policy";
import { isAdministering, obstacleToInviteChange, obstacleToInviting } from "@/lib/members/rules";
import type { InviteMemberInput, MemberIdInput } from "@/lib/members/schema";
import type { OutboxMessage } from "@/lib/outbox/schema";
import { now } from "@/lib/time/clock";

/**
 * Always a new row: an address that somebody has is refused by the database, and nobody is overwritten. Throws "step-up"
 * for a role that administers: a borrowed session must not make itself a lasting account.
 */
export async function inviteMember(actor: Actor, { email, name, roles }: InviteMemberInput): Promise<string> {
  return writeAs(actor, "member:write", async ({ tx, record, post }) => {
    refuse(obstacleToInviting(actingAs(actor), roles));
    if (isAdministering(roles)) requireStepUp(actor);
    const id = uuidv7();
    await tx.member.create({ data: { id, email, name, roles }, select: { id: true } });
    await post(inviteMail(actor, id));
    await record("member.invited", { kind: "member", id }, { email, name, roles });
    return id;
  });
}

/** Sends a new link; the one before stops working when the new one is made. */
export async function renewInvite(actor: Actor, { memberId }: MemberIdInput): Promise<void> {
  await writeAs(actor, "member:write", async ({ tx, record, post }) => {
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToInviteChange(actingAs(actor), member));
    await post(inviteMail(actor, memberId));
    await record("member.invite-renewed", { kind: "member", id: memberId });
  });
}

/**
 * Takes an invite back. The address is free again; but when time was already imported for the person, the entries
 * need their member, who is deactivated instead.
 */
export async function withdrawInvite(actor: Actor, { memberId }: MemberIdInput): Promise<{ kept: boolean }> {
  return writeAs(actor, "member:write", async ({ tx, record }) => {
    const member = await lockMember(tx, actor, memberId);
    refuse(obstacleToInviteChange(actingAs(actor), member));
    const kept = (await tx.timeEntry.findFirst({ where: { memberId }, select: { id: true } })) !== null;
    if (kept) {
      await tx.memberLink.deleteMany({ where: { memberId } });
      const data = { status: "deactivated", deactivatedAt: now() } as const;
      await tx.member.update({ where: { id: memberId }, data, select: { id: true } });
    } else {
      await tx.member.delete({ where: { id: memberId }, select: { id: true } });
    }
    await record("member.invite-withdrawn", { kind: "member", id: memberId }, { email: member.email, kept });
    return { kept };
  });
}

/** Names only whom it is for: the worker makes the token when it sends the mail, so that no link lies in the queue. */
export function inviteMail(actor: Actor, memberId: string): OutboxMessage {
  return { kind: "mail", payload: { template: "invite", memberId, inviterName: actor.name } };
}
