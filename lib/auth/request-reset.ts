import { recordEvent } from "@/lib/audit/record";
import { normaliseLogin } from "@/lib/auth/schema";
import { reserveAttempt } from "@/lib/auth/throttle";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";

/**
 * Has a reset link sent to an active member. Says nothing about whether there is one. Queued is only whom it is
 * for: the worker makes the token when it sends the mail, so that no link lies in the queue. Throws "throttled" (with
 * `seconds`), for unknown names too.
 */
export async function requestPasswordReset(agency: AgencyRecord, login: string, address: string): Promise<void> {
  const client = agencyClient(agency);
  const waitSeconds = await reserveAttempt(client, `reset ${normaliseLogin(login)}`, address);
  if (waitSeconds > 0) throw new DomainError("throttled", { params: { seconds: waitSeconds } });
  const name = normaliseLogin(login);
  await client.$transaction(async (tx) => {
    const member = await tx.member.findFirst({
      where: { OR: [{ email: name }, { userName: name }], status: "active" },
      select: { id: true },
    });
    await recordEvent(tx, null, "member.reset-requested", { kind: "member", id: member?.id ?? null }, { address });
    if (!member) return;
    await postMessage(tx, { kind: "mail", payload: { template: "reset-password", memberId: member.id } });
  });
  // For unknown names too: how long it takes must not tell.
  await wakeOutbox(agency.id);
}
