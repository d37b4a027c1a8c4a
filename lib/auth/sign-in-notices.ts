import { recordEvent } from "@/lib/audit/record";
import type { Origin } from "@/lib/auth/sessions";
import type { AttemptKind } from "@/lib/auth/throttle-keys";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { postMessage } from "@/lib/outbox/post";
import { now } from "@/lib/time/clock";

/** So many in a row are more than mistyping. */
const MANY_FAILURES = 10;
const HOUR_MS = 3_600_000;

type About = "new-device" | "many-failures" | "factor-refused";
type Warned = { memberId: string; origin: Origin; failures: number };

/** Tells a member that a browser they have never used before has signed in. */
export async function tellOfNewDevice(tx: Prisma.TransactionClient, memberId: string, origin: Origin): Promise<void> {
  await post(tx, "new-device", { memberId, origin, failures: 0 });
}

/**
 * Tells a member of a failed attempt where it is suspicious: a wrong second factor after the right password, and many
 * failures in a row. Whoever causes them must not be able to flood a mailbox.
 */
export async function tellOfFailure(
  client: AgencyClient,
  { kind, memberId, origin }: { kind: AttemptKind; memberId: string | null; origin: Origin },
  failures: number,
): Promise<void> {
  if (!memberId) return;
  const warned = { memberId, origin, failures };
  if (kind === "second-factor") await warnOnce(client, "factor-refused", HOUR_MS, warned);
  if (failures === MANY_FAILURES) await warnOnce(client, "many-failures", 24 * HOUR_MS, warned);
}

const EVENTS = {
  "many-failures": "member.warned-of-failures",
  "factor-refused": "member.warned-of-factor",
} as const;

async function warnOnce(client: AgencyClient, about: keyof typeof EVENTS, everyMs: number, warned: Warned) {
  await client.$transaction(async (tx) => {
    // One after the other, so that of parallel failures only the first finds that nothing was sent.
    await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "id" = ${warned.memberId}::uuid FOR UPDATE`;
    const subject = { kind: "member", id: warned.memberId } as const;
    const before = await tx.event.findFirst({
      where: {
        subjectKind: subject.kind,
        subjectId: subject.id,
        action: EVENTS[about],
        at: { gt: new Date(now().getTime() - everyMs) },
      },
      select: { id: true },
    });
    if (before) return;
    await recordEvent(tx, null, EVENTS[about], subject, warned.origin);
    await post(tx, about, warned);
  });
}

async function post(tx: Prisma.TransactionClient, about: About, { memberId, origin, failures }: Warned): Promise<void> {
  const { address, userAgent } = origin;
  const notice = { about, failures, address, userAgent, at: now().toISOString() };
  await postMessage(tx, { kind: "mail", payload: { template: "sign-in-notice", memberId, ...notice } });
}
