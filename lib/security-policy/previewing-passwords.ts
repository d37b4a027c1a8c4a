import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { minLengthFor } from "@/lib/passwords/rules";
import type { PasswordPolicyInput } from "@/lib/security-policy/password-schema";
import { getPasswordPolicy } from "@/lib/security-policy/passwords";
import { now } from "@/lib/time/clock";

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

export type PasswordPolicyPreview = {
  /** What it is a preview of. */
  policy: PasswordPolicyInput;
  /** So many members at most: what their passwords have is only seen when they are typed. */
  outgrown: number;
  /** Null while passwords do not expire. */
  validity: { expired: number; soon: number; firstAt: Date | null; later: number } | null;
  forgetsFormer: boolean;
};

/** Who would have to change their password, as far as that is known, before a policy is made. Changes nothing. */
export async function previewPasswordPolicy(actor: Actor, input: PasswordPolicyInput): Promise<PasswordPolicyPreview> {
  const before = await getPasswordPolicy(actor);
  const [outgrown, validity] = await Promise.all([
    countOutgrown(actor, before, input),
    input.validityDays === null ? null : countExpiring(actor, input.validityDays),
  ]);
  return { policy: input, outgrown, validity, forgetsFormer: input.historyCount < before.historyCount };
}

const WITH_PASSWORD = { status: "active", passwordHash: { not: null } } satisfies Prisma.MemberWhereInput;

type Strictness = Pick<PasswordPolicyInput, "minLength" | "kinds">;

/** Whom the new policy asks for more than the old one. */
async function countOutgrown(actor: Actor, before: Strictness, after: Strictness): Promise<number> {
  const reader = readAs(actor, "policy:write");
  const { secondFactorRoles } = await reader.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
  const asksForKinds = after.kinds.some((kind) => !before.kinds.includes(kind));
  const asksMore = (isFactorEnforced: boolean) =>
    asksForKinds || minLengthFor(after, { isFactorEnforced }) > minLengthFor(before, { isFactorEnforced });
  const enforced = { roles: { hasSome: secondFactorRoles } };
  const concerned = [...(asksMore(true) ? [enforced] : []), ...(asksMore(false) ? [{ NOT: enforced }] : [])];
  if (concerned.length === 0) return 0;
  return reader.member.count({ where: { ...WITH_PASSWORD, OR: concerned } });
}

async function countExpiring(actor: Actor, validityDays: number): Promise<PasswordPolicyPreview["validity"]> {
  const reader = readAs(actor, "policy:write");
  const changedBefore = (daysFromNow: number) => new Date(now().getTime() + (daysFromNow - validityDays) * DAY_MS);
  const [due, soon] = [changedBefore(0), changedBefore(SOON_DAYS)];
  const expired = { ...WITH_PASSWORD, OR: [{ passwordChangedAt: { lte: due } }, { passwordChangedAt: null }] };
  const [expiredCount, expiring, later] = await Promise.all([
    reader.member.count({ where: expired }),
    reader.member.aggregate({
      where: { ...WITH_PASSWORD, passwordChangedAt: { gt: due, lte: soon } },
      _count: { _all: true },
      _min: { passwordChangedAt: true },
    }),
    reader.member.count({ where: { ...WITH_PASSWORD, passwordChangedAt: { gt: soon } } }),
  ]);
  const first = expiring._min.passwordChangedAt;
  const firstAt = first && new Date(first.getTime() + validityDays * DAY_MS);
  return { expired: expiredCount, soon: expiring._count._all, firstAt, later };
}
