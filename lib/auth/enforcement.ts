import type { Role } from "@/lib/db/generated/agency/enums";

const DAY_MS = 86_400_000;

export type Enforcement = {
  secondFactorRoles: readonly Role[];
  graceDays: number;
  secondFactorRequiredSince: Date | null;
};

export type Enrolling = { roles: readonly Role[]; activatedAt: Date | null; createdAt: Date; mustEnrol: boolean };

/** Whether the policy asks a member of these roles for a second factor: one enforced role is enough. */
export function isFactorEnforced(policy: Pick<Enforcement, "secondFactorRoles">, roles: readonly Role[]): boolean {
  return roles.some((role) => policy.secondFactorRoles.includes(role));
}

/**
 * Until when a member may sign in without a second factor: the grace begins when enforcement did or when they joined,
 * whichever is later. Null: nothing is asked of them. In the past: enrolment is due.
 */
export function enrolmentDueAt(policy: Enforcement, member: Enrolling): Date | null {
  if (member.mustEnrol) return new Date(0);
  if (!isFactorEnforced(policy, member.roles)) return null;
  const joinedAt = (member.activatedAt ?? member.createdAt).getTime();
  const since = Math.max(policy.secondFactorRequiredSince?.getTime() ?? 0, joinedAt);
  return new Date(since + policy.graceDays * DAY_MS);
}

/**
 * The enforcement that a change leaves behind. A role that is added starts the grace anew, for everybody who has no
 * factor yet: the newly asked get all of it, and the agency has one date that everybody can be told. Fewer roles or
 * another number of days leave the beginning as it was.
 */
export function enforcementAfter(
  before: Enforcement,
  { secondFactorRoles, graceDays }: Pick<Enforcement, "secondFactorRoles" | "graceDays">,
  at: Date,
): Enforcement {
  const adds = secondFactorRoles.some((role) => !before.secondFactorRoles.includes(role));
  const since = adds ? at : before.secondFactorRequiredSince;
  return { secondFactorRoles, graceDays, secondFactorRequiredSince: secondFactorRoles.length > 0 ? since : null };
}
