import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { enforcementAfter } from "@/lib/auth/enforcement";
import { enrolBy, enrolmentFields } from "@/lib/auth/standing";
import type { Role } from "@/lib/db/generated/agency/enums";
import { WITHOUT_FACTOR } from "@/lib/members/factor-states";
import type { EnforcementInput } from "@/lib/security-policy/sign-in-schema";
import { now } from "@/lib/time/clock";

const SHOWN = 20;

export type EnforcementPreview = {
  /** What it is a preview of. */
  secondFactorRoles: Role[];
  graceDays: number;
  /** How many active members would be asked for a second factor, and how many of them have none. */
  asked: number;
  without: number;
  /** The first of these by name; `enrolBy` is null where it is due at once. */
  shown: { id: string; name: string; enrolBy: Date | null }[];
  /** Whoever changes it is one of them. */
  concernsReader: boolean;
};

/** Whom an enforcement would concern, before it is made. Changes nothing. */
export async function previewEnforcement(actor: Actor, input: EnforcementInput): Promise<EnforcementPreview> {
  const reader = readAs(actor, "policy:write");
  const before = await reader.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
  const policy = enforcementAfter(before, input, now());
  const asked = { status: "active" as const, roles: { hasSome: input.secondFactorRoles } };
  const without = { AND: [asked, WITHOUT_FACTOR] };
  const [askedCount, withoutCount, selfCount, first] = await Promise.all([
    reader.member.count({ where: asked }),
    reader.member.count({ where: without }),
    reader.member.count({ where: { AND: [without, { id: memberIdOf(actor) }] } }),
    reader.member.findMany({
      where: without,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: SHOWN,
      select: { id: true, name: true, ...enrolmentFields },
    }),
  ]);
  const shown = first.map(({ id, name, ...member }) => {
    const dueAt = enrolBy(actor.agency, policy, member);
    return { id, name, enrolBy: dueAt && dueAt > now() ? dueAt : null };
  });
  return { ...input, asked: askedCount, without: withoutCount, shown, concernsReader: selfCount > 0 };
}
