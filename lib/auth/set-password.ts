import type { Place } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { keepPassword } from "@/lib/auth/keep-password";
import { findMemberOfLink, redeemMemberLink } from "@/lib/auth/member-links";
import { hashNewPassword, passwordOwner } from "@/lib/auth/new-password";
import { passwordHolder, readPasswordRules } from "@/lib/auth/password-rules";
import type { HashedPassword } from "@/lib/auth/passwords";
import { agencyClient } from "@/lib/db/agency-client";
import type { MemberLinkKind } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";
import type { PasswordRules } from "@/lib/passwords/rules";
import { now } from "@/lib/time/clock";

/** The links that a password is set by. */
type SettingLink = Extract<MemberLinkKind, "invite" | "reset">;

export type LinkHolder = { name: string; email: string; rules: PasswordRules };

/** Whom a link sent by mail is for, and what their password must keep to; null when it no longer works. */
export async function findLinkHolder(
  agency: AgencyRecord,
  token: string,
  kind: MemberLinkKind,
): Promise<LinkHolder | null> {
  const client = agencyClient(agency);
  const member = await findMemberOfLink(client, token, kind);
  if (!member) return null;
  const holder = await client.member.findUniqueOrThrow({ where: { id: member.id }, select: passwordHolder });
  const { rules } = await readPasswordRules(client, agency, holder);
  return { name: holder.name, email: holder.email, rules };
}

/**
 * Sets the password that an invite or a reset link entitles to. All links and sessions of the member end. After a
 * reset the member is told by mail, as after every change of a password that was in use (ASVS 6.3.7).
 * Throws "link-invalid" when the link is unknown, used or too old, and FieldError "password".
 */
export async function setPasswordByLink(
  agency: AgencyRecord,
  kind: SettingLink,
  { token, password }: { token: string; password: string },
  place?: Place,
): Promise<void> {
  const client = agencyClient(agency);
  const member = await findMemberOfLink(client, token, kind);
  if (!member) throw new DomainError("link-invalid");
  const owner = await client.member.findUniqueOrThrow({ where: { id: member.id }, select: passwordOwner });
  const hashed = await hashNewPassword(client, agency, owner, { field: "password", password });
  await redeem(agency, kind, token, hashed, place);
  if (kind === "reset") await wakeOutbox(agency.id);
}

async function redeem(
  agency: AgencyRecord,
  kind: SettingLink,
  token: string,
  hashed: HashedPassword,
  place: Place | undefined,
): Promise<void> {
  await agencyClient(agency).$transaction(async (tx) => {
    const memberId = await redeemMemberLink(tx, token, kind);
    if (!memberId) throw new DomainError("link-invalid");
    await keepPassword(tx, memberId, hashed);
    // An invited member joins by the invite only; a deactivated one by nothing.
    const { count } = await tx.member.updateMany({
      where: { id: memberId, status: kind === "invite" ? "invited" : "active" },
      data: { status: "active", ...(kind === "invite" ? { activatedAt: now() } : {}) },
    });
    if (count === 0) throw new DomainError("link-invalid");
    await tx.session.deleteMany({ where: { memberId } });
    const action = kind === "invite" ? "member.joined" : "member.password-reset";
    await recordEvent(tx, memberId, action, { kind: "member", id: memberId }, place);
    if (kind === "reset") await postMessage(tx, { kind: "mail", payload: { template: "password-changed", memberId } });
  });
}
