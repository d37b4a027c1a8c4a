import { type Enforcement, enrolmentDueAt } from "@/lib/auth/enforcement";
import { isPasswordExpired } from "@/lib/auth/password-validity";
import type { Standing } from "@/lib/auth/stages";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
import { isOperatorsRealm } from "@/lib/operators/realm";
import { now } from "@/lib/time/clock";

/** What counts as a factor: an authenticator only once it has been tried. */
export const factorsCounted = {
  authenticators: { where: { confirmedAt: { not: null } } },
  passkeys: true,
} as const;

/** What tells until when a member may do without a factor. */
export const enrolmentFields = {
  roles: true,
  activatedAt: true,
  createdAt: true,
  mustEnrol: true,
  _count: { select: factorsCounted },
} as const satisfies Prisma.MemberSelect;

type EnrolmentFields = Prisma.MemberGetPayload<{ select: typeof enrolmentFields }>;

/** Where a member stands in signing in, as the database has it now. */
export async function readStanding(
  tx: Prisma.TransactionClient,
  agency: AgencyRecord,
  memberId: string,
  hasGivenFactor: boolean,
): Promise<Standing> {
  const policy = await tx.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: {
      ...enrolmentFields,
      mustChangePassword: true,
      passwordChangedAt: true,
    },
  });
  const dueAt = enrolBy(agency, policy, member);
  return {
    hasFactor: hasFactor(member),
    hasGivenFactor,
    isEnrolmentDue: dueAt !== null && dueAt <= now(),
    isPasswordDue: member.mustChangePassword || isPasswordExpired(policy, member, now()),
  };
}

/**
 * Until when a member may go on without a second factor. Null: they have one, or none is asked of them. Operators always
 * need one.
 */
export function enrolBy(agency: AgencyRecord, policy: Enforcement, member: EnrolmentFields): Date | null {
  if (hasFactor(member)) return null;
  return isOperatorsRealm(agency) ? new Date(0) : enrolmentDueAt(policy, member);
}

/** The same, as the database has it now. */
export async function readEnrolBy(tx: Tx, agency: AgencyRecord, memberId: string): Promise<Date | null> {
  const policy = await tx.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: enrolmentFields });
  return enrolBy(agency, policy, member);
}

type Tx = Pick<Prisma.TransactionClient, "securityPolicy" | "member">;

function hasFactor({ _count: { authenticators, passkeys } }: EnrolmentFields): boolean {
  return authenticators + passkeys > 0;
}
