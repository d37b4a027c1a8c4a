import { recordEvent } from "@/lib/audit/record";
import { NOBODY } from "@/lib/auth/nobody";
import { normaliseLogin } from "@/lib/auth/schema";
import type { Origin } from "@/lib/auth/sessions";
import { countRequest } from "@/lib/auth/throttle";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";

const LINKS = {
  reset: { attempt: "reset-request", event: "member.reset-requested", template: "reset-password" },
  device: { attempt: "device-request", event: "member.device-link-requested", template: "confirm-device" },
} as const;

/** Has a link sent with which an active member sets a new password. */
export function requestPasswordReset(agency: AgencyRecord, login: string, origin: Origin): Promise<void> {
  return requestLink(agency, LINKS.reset, login, origin);
}

/** Has a link sent with which an active member makes a browser known, past all that strangers did to the account. */
export function requestDeviceLink(agency: AgencyRecord, login: string, origin: Origin): Promise<void> {
  return requestLink(agency, LINKS.device, login, origin);
}

/**
 * Says nothing about whether there is such a member: for unknown names the same rows are written, and the mail is for
 * nobody. Queued is only whom it is for: the worker makes the token when it sends, so that no link lies in the queue.
 * Throws "throttled" or "unknown-device", for unknown names too.
 */
async function requestLink(
  agency: AgencyRecord,
  { attempt, event, template }: (typeof LINKS)[keyof typeof LINKS],
  login: string,
  origin: Origin,
): Promise<void> {
  const client = agencyClient(agency);
  const typed = normaliseLogin(login);
  const member = await client.member.findFirst({
    where: { OR: [{ email: typed }, { userName: typed }], status: "active" },
    select: { id: true },
  });
  await countRequest(client, { kind: attempt, memberId: member?.id ?? null, typed, origin });
  await client.$transaction(async (tx) => {
    await recordEvent(tx, null, event, { kind: "member", id: member?.id ?? null }, origin);
    await postMessage(tx, { kind: "mail", payload: { template, memberId: member?.id ?? NOBODY } });
  });
  await wakeOutbox(agency.id);
}
