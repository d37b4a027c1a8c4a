import { recordEvent } from "@/lib/audit/record";
import { forgetDevice, rememberDevice } from "@/lib/auth/known-devices";
import { redeemMemberLink } from "@/lib/auth/member-links";
import type { Origin } from "@/lib/auth/sessions";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";

/**
 * Makes a browser known as a member's, by a link that was sent to them. No sign-in: password and factor are asked for
 * as ever, but what strangers did no longer stands in the way. Returns the browser's new token, if it gets one.
 * Throws "link-invalid" when the link is unknown, used or too old.
 */
export async function confirmDevice(agency: AgencyRecord, token: string, origin: Origin): Promise<string | undefined> {
  return agencyClient(agency).$transaction(async (tx) => {
    const memberId = await redeemMemberLink(tx, token, "confirmDevice");
    const member = memberId
      ? await tx.member.findFirst({ where: { id: memberId, status: "active" }, select: { id: true } })
      : null;
    if (!member) throw new DomainError("link-invalid");
    // Known already, it may have used up its attempts: it starts afresh.
    await forgetDevice(tx, member.id, origin.deviceHash);
    const { token: deviceToken } = await rememberDevice(tx, member.id, origin.deviceHash);
    await recordEvent(tx, null, "member.device-confirmed", { kind: "member", id: member.id }, origin);
    return deviceToken;
  });
}
