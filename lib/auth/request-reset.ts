import { recordEvent } from "@/lib/audit/record";
import { normaliseLogin } from "@/lib/auth/schema";
import type { Origin } from "@/lib/auth/sessions";
import { countRequest } from "@/lib/auth/throttle";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";

/**
 * Has a reset link sent to an active member. Says nothing about whether there is one. Queued is only whom it is
 * for: the worker makes the token when it sends the mail, so that no link lies in the queue. Throws "throttled" (with
 * `seconds`) or "unknown-device", for unknown names too.
 */
export async function requestPasswordReset(agency: AgencyRecord, login: string, origin: Origin): Promise<void> {
  const client = agencyClient(agency);
  const name = normaliseLogin(login);
  const member = await client.member.findFirst({
    where: { OR: [{ email: name }, { userName: name }], status: "active" },
    select: { id: true },
  });
  await countRequest(client, { kind: "reset-request", memberId: member?.id ?? null, typed: name, origin });
  await client.$transaction(async (tx) => {
    await recordEvent(tx, null, "member.reset-requested", { kind: "member", id: member?.id ?? null }, origin);
    if (!member) return;
    await postMessage(tx, { kind: "mail", payload: { template: "reset-password", memberId: member.id } });
  });
  // For unknown names too: how long it takes must not tell.
  await wakeOutbox(agency.id);
}
