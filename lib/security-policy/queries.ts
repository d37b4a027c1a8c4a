import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { isFactorEnforced } from "@/lib/auth/enforcement";
import { enrolBy, enrolmentFields } from "@/lib/auth/standing";
import type { Role } from "@/lib/db/generated/agency/enums";

export type SignInPolicyView = {
  secondFactorRoles: Role[];
  graceDays: number;
  sessionHours: number;
  sessionIdleMinutes: number;
  /** Whoever reads this asks others for what they lack themself. */
  readerLacksFactor: boolean;
};

/** What is asked at sign-in beside the password, and how long it lasts. */
export async function getSignInPolicy(actor: Actor): Promise<SignInPolicyView> {
  const reader = readAs(actor, "policy:write");
  const [policy, member] = await Promise.all([
    reader.securityPolicy.findUniqueOrThrow({ where: { id: 1 } }),
    reader.member.findUniqueOrThrow({ where: { id: memberIdOf(actor) }, select: enrolmentFields }),
  ]);
  const { secondFactorRoles, graceDays, sessionHours, sessionIdleMinutes } = policy;
  const readerLacksFactor = isFactorEnforced(policy, member.roles) && enrolBy(actor.agency, policy, member) !== null;
  return { secondFactorRoles, graceDays, sessionHours, sessionIdleMinutes, readerLacksFactor };
}
