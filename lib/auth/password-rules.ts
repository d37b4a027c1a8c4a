import type { AgencyReader } from "@/lib/access/read-as";
import { isFactorEnforced } from "@/lib/auth/enforcement";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { Role } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { isOperatorsRealm } from "@/lib/operators/realm";
import { KINDS, type Kind, minLengthFor, type PasswordRules, wordsOf } from "@/lib/passwords/rules";

const PRODUCT = "Kontor";

const policy = {
  select: {
    minLength: true,
    requireLower: true,
    requireUpper: true,
    requireDigit: true,
    requireSymbol: true,
    blockedWords: true,
    historyCount: true,
    secondFactorRoles: true,
  },
} as const;

export type PasswordPolicy = Prisma.SecurityPolicyGetPayload<typeof policy>;

/** What has to be known of whose password it is: their names must not make it up. */
export const passwordHolder = { roles: true, name: true, email: true, userName: true } as const;

export type PasswordHolder = { roles: readonly Role[]; name: string; email: string; userName: string | null };

/** What a new password of this member must keep to, and how many former ones it must not repeat. */
export async function readPasswordRules(
  reader: Pick<AgencyReader, "agencySettings">,
  agency: AgencyRecord,
  holder: PasswordHolder,
): Promise<{ rules: PasswordRules; historyCount: number }> {
  const settings = await reader.agencySettings.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, policy } });
  if (!settings.policy) throw new Error("The agency has no security policy");
  const { blockedWords, historyCount, secondFactorRoles } = settings.policy;
  const isEnforced = isOperatorsRealm(agency) || isFactorEnforced({ secondFactorRoles }, holder.roles);
  const names = [PRODUCT, agency.slug, settings.name, holder.name, holder.userName, holder.email];
  return {
    rules: {
      minLength: minLengthFor(settings.policy, { isFactorEnforced: isEnforced }),
      kinds: kindsOf(settings.policy),
      words: wordsOf([...names, ...blockedWords]),
    },
    historyCount,
  };
}

/** The kinds of character that a policy asks for. */
export function kindsOf(
  policy: Pick<PasswordPolicy, "requireLower" | "requireUpper" | "requireDigit" | "requireSymbol">,
): Kind[] {
  const isAsked: Record<Kind, boolean> = {
    lower: policy.requireLower,
    upper: policy.requireUpper,
    digit: policy.requireDigit,
    symbol: policy.requireSymbol,
  };
  return KINDS.filter((kind) => isAsked[kind]);
}
