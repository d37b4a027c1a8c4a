import { enrolmentDueAt } from "@/lib/auth/enforcement";
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

/** Where a member stands in signing in, as the database has it now. Operators always need a second factor. */
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
      roles: true,
      activatedAt: true,
      createdAt: true,
      mustEnrol: true,
      mustChangePassword: true,
      passwordChangedAt: true,
      _count: { select: factorsCounted },
    },
  });
  const dueAt = isOperatorsRealm(agency) ? new Date(0) : enrolmentDueAt(policy, member);
  return {
    hasFactor: member._count.authenticators + member._count.passkeys > 0,
    hasGivenFactor,
    isEnrolmentDue: dueAt !== null && dueAt <= now(),
    isPasswordDue: member.mustChangePassword || isPasswordExpired(policy, member, now()),
  };
}
