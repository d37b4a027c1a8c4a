import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { changesBetween } from "@/lib/audit/changes";
import { requireStepUp } from "@/lib/auth/step-up";
import { lockPolicy } from "@/lib/security-policy/locking";
import type { SessionLimitsInput } from "@/lib/security-policy/sign-in-schema";

/**
 * Sets how long a session lasts, overall and without input. Whatever is tighter than before holds at once for the
 * sessions there are; whatever is looser holds for new ones only. Throws "step-up".
 */
export async function changeSessionLimits(actor: Actor, input: SessionLimitsInput): Promise<void> {
  await writeAs(actor, "policy:write", async ({ tx, record, unchanged }) => {
    requireStepUp(actor);
    const { sessionHours, sessionIdleMinutes } = await lockPolicy(tx);
    const changes = changesBetween({ sessionHours, sessionIdleMinutes }, input);
    if (!changes) return unchanged(undefined);
    await tx.securityPolicy.update({ where: { id: 1 }, data: input, select: { id: true } });
    await tightenSessions(tx, input);
    await record("policy.session-limits-changed", { kind: "agency", id: actor.agency.id }, { changes });
  });
}

/** The stages before the last have limits of their own, tighter than any of these. */
async function tightenSessions(tx: AgencyWriter, { sessionHours, sessionIdleMinutes }: SessionLimitsInput) {
  await tx.$executeRaw`
    UPDATE "Session" SET
      "idleMinutes" = least("idleMinutes", ${sessionIdleMinutes}::int),
      "idlesAt" = least("idlesAt", "lastInputAt" + make_interval(mins => ${sessionIdleMinutes}::int)),
      "expiresAt" = least("expiresAt", "createdAt" + make_interval(hours => ${sessionHours}::int))
    WHERE "stage" = 'full'`;
}
