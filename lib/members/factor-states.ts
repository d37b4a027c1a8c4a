import type { Enforcement } from "@/lib/auth/enforcement";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { FactorState } from "@/lib/members/schema";

const DAY_MS = 86_400_000;

export const WITHOUT_FACTOR: Prisma.MemberWhereInput = {
  authenticators: { none: { confirmedAt: { not: null } } },
  passkeys: { none: {} },
};

/** The state that follows from until when a member may do without a factor they do not have. */
export function factorStateOf(hasFactor: boolean, enrolBy: Date | null, at: Date): FactorState {
  if (hasFactor) return "protected";
  if (!enrolBy) return "notAsked";
  return enrolBy <= at ? "late" : "grace";
}

/** Members in a state, for the database. Says the same as `factorStateOf` over `enrolmentDueAt`. */
export function inFactorState(state: FactorState, policy: Enforcement, at: Date): Prisma.MemberWhereInput {
  const enforced: Prisma.MemberWhereInput = { roles: { hasSome: [...policy.secondFactorRoles] } };
  const isLate: Prisma.MemberWhereInput = { OR: [{ mustEnrol: true }, { AND: [enforced, ...graceOver(policy, at)] }] };
  const isAsked: Prisma.MemberWhereInput = { OR: [{ mustEnrol: true }, enforced] };
  switch (state) {
    case "protected":
      return { NOT: WITHOUT_FACTOR };
    case "late":
      return { AND: [WITHOUT_FACTOR, isLate] };
    case "grace":
      return { AND: [WITHOUT_FACTOR, isAsked, { NOT: isLate }] };
    case "notAsked":
      return { AND: [WITHOUT_FACTOR, { NOT: isAsked }] };
  }
}

/** The grace began when enforcement did or when they joined, whichever was later: both must be long enough ago. */
function graceOver({ secondFactorRequiredSince, graceDays }: Enforcement, at: Date): Prisma.MemberWhereInput[] {
  const longAgo = new Date(at.getTime() - graceDays * DAY_MS);
  if (secondFactorRequiredSince && secondFactorRequiredSince > longAgo) return [{ id: { in: [] } }];
  // Without "not null" it would be neither true nor false, and so would its opposite.
  return [{ OR: [{ activatedAt: { not: null, lte: longAgo } }, { activatedAt: null, createdAt: { lte: longAgo } }] }];
}
