import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { type Enforcement, enforcementAfter } from "@/lib/auth/enforcement";
import { requireStepUp } from "@/lib/auth/step-up";
import { lockPolicy } from "@/lib/security-policy/locking";
import type { EnforcementInput } from "@/lib/security-policy/sign-in-schema";
import { now } from "@/lib/time/clock";

/**
 * Says whose second factor is enforced, and how long a grace they have. Sessions need no change: each request asks
 * whether enrolment is due. Throws "step-up".
 */
export async function changeEnforcement(actor: Actor, input: EnforcementInput): Promise<void> {
  await writeAs(actor, "policy:write", async ({ tx, record, unchanged }) => {
    requireStepUp(actor);
    const policy = await lockPolicy(tx);
    const after = enforcementAfter(policy, input, now());
    const [was, is] = [plain(policy), plain(after)];
    if (JSON.stringify(was) === JSON.stringify(is)) return unchanged(undefined);
    const data = { ...after, secondFactorRoles: input.secondFactorRoles };
    await tx.securityPolicy.update({ where: { id: 1 }, data, select: { id: true } });
    await record("policy.enforcement-changed", { kind: "agency", id: actor.agency.id }, { before: was, after: is });
  });
}

/** As the log keeps it. */
function plain({ secondFactorRoles, graceDays, secondFactorRequiredSince }: Enforcement) {
  return {
    secondFactorRoles: [...secondFactorRoles],
    graceDays,
    secondFactorRequiredSince: secondFactorRequiredSince?.toISOString() ?? null,
  };
}
