import { recordEvent } from "@/lib/audit/record";
import { findMemberOfLink, redeemMemberLink } from "@/lib/auth/member-links";
import { hashPassword } from "@/lib/auth/passwords";
import { agencyClient } from "@/lib/db/agency-client";
import type { MemberLinkKind } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";
import { now } from "@/lib/time/clock";

/** Whom an invite or a reset link is for; null when it no longer works. */
export async function findLinkHolder(agency: AgencyRecord, token: string, kind: MemberLinkKind) {
  return findMemberOfLink(agencyClient(agency), token, kind);
}

/**
 * Sets the password that an invite or a reset link entitles to. All links and sessions of the member end. After a
 * reset the member is told by mail, as after every change of a password that was in use (ASVS 6.3.7).
 * Throws "link-invalid" when the link is unknown, used or too old.
 */
export async function setPasswordByLink(
  agency: AgencyRecord,
  kind: MemberLinkKind,
  input: { token: string; password: string },
): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  await agencyClient(agency).$transaction(async (tx) => {
    const memberId = await redeemMemberLink(tx, input.token, kind);
    // An invited member joins by the invite only; a deactivated one by nothing.
    const { count } = memberId
      ? await tx.member.updateMany({
          where: { id: memberId, status: kind === "invite" ? "invited" : "active" },
          data: { passwordHash, status: "active", ...(kind === "invite" ? { activatedAt: now() } : {}) },
        })
      : { count: 0 };
    if (!memberId || count === 0) throw new DomainError("link-invalid");
    await tx.memberLink.deleteMany({ where: { memberId } });
    await tx.session.deleteMany({ where: { memberId } });
    const action = kind === "invite" ? "member.joined" : "member.password-reset";
    await recordEvent(tx, memberId, action, { kind: "member", id: memberId });
    if (kind === "reset") await postMessage(tx, { kind: "mail", payload: { template: "password-changed", memberId } });
  });
  if (kind === "reset") await wakeOutbox(agency.id);
}
