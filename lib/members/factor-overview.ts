import { type Actor, can } from "@/lib/access/actor";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { isFactorEnforced } from "@/lib/auth/enforcement";
import { enrolBy, enrolmentFields } from "@/lib/auth/standing";
import type { Prisma, SecurityPolicy } from "@/lib/db/generated/agency/client";
import { containing } from "@/lib/lists/containing";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { factorStateOf, inFactorState } from "@/lib/members/factor-states";
import { actingAs, visibleTo } from "@/lib/members/policy";
import { behind } from "@/lib/members/queries";
import { REMIND_EVERY_MS } from "@/lib/members/reminding";
import { obstacleToResetting } from "@/lib/members/rules";
import { FACTOR_STATES, type FactorState, type ListFactorsInput } from "@/lib/members/schema";
import { now } from "@/lib/time/clock";

export type FactorRow = {
  id: string;
  name: string;
  state: FactorState;
  /** By the policy, or because their factors were reset. */
  isRequired: boolean;
  /** Until when they may do without; null where they have a factor or need none, and where it is due at once. */
  enrolBy: Date | null;
  authenticators: number;
  passkeys: number;
  recoveryCodes: number;
  /** Since when they have had a factor. */
  since: Date | null;
  lastSignInAt: Date | null;
  /** When they were last reminded, within the day in which nobody is reminded again. */
  remindedAt: Date | null;
  may: { remind: boolean; reset: boolean };
};

export type FactorOverview = Page<FactorRow> & { counts: Record<FactorState, number> };

/** Who of the active members has which second factors, and who is late: a page by name, and how many of each. */
export async function listFactors(actor: Actor, input: ListFactorsInput): Promise<FactorOverview> {
  const reader = readAs(actor, "member:read:factors");
  const policy = await reader.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
  const all = { AND: [visibleTo(actor), { status: "active" as const }] };
  const [found, counts] = await Promise.all([
    reader.member.findMany({
      where: { AND: [all, matching(input, policy), await behind(reader, input.after)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: PAGE_ROWS + 1,
      select: row,
    }),
    countStates(reader, all, policy),
  ]);
  const reminders = await findReminders(reader, found);
  const page = pageOf(found.map((member) => toRow(actor, policy, member, reminders.get(member.id) ?? null)));
  return { ...page, counts };
}

const row = {
  id: true,
  name: true,
  status: true,
  lastSignInAt: true,
  ...enrolmentFields,
  _count: { select: { ...enrolmentFields._count.select, recoveryCodes: true } },
  authenticators: {
    where: { confirmedAt: { not: null } },
    select: { confirmedAt: true },
    orderBy: { confirmedAt: "asc" },
    take: 1,
  },
  passkeys: { select: { createdAt: true }, orderBy: { createdAt: "asc" }, take: 1 },
} as const satisfies Prisma.MemberSelect;

type Found = Prisma.MemberGetPayload<{ select: typeof row }>;

function toRow(actor: Actor, policy: SecurityPolicy, member: Found, remindedAt: Date | null): FactorRow {
  const { id, name, lastSignInAt, _count } = member;
  const dueAt = enrolBy(actor.agency, policy, member);
  const state = factorStateOf(_count.authenticators + _count.passkeys > 0, dueAt, now());
  const isAsked = state === "late" || state === "grace";
  const administers = can(actor, "member:write");
  return {
    id,
    name,
    state,
    isRequired: member.mustEnrol || isFactorEnforced(policy, member.roles),
    enrolBy: member.mustEnrol ? null : dueAt,
    authenticators: _count.authenticators,
    passkeys: _count.passkeys,
    recoveryCodes: _count.recoveryCodes,
    since: firstOf(member),
    lastSignInAt,
    remindedAt,
    may: {
      remind: administers && isAsked && remindedAt === null,
      reset: administers && state === "protected" && obstacleToResetting(actingAs(actor), member) === null,
    },
  };
}

function firstOf({ authenticators: [authenticator], passkeys: [passkey] }: Found): Date | null {
  const dates = [authenticator?.confirmedAt, passkey?.createdAt].filter((date) => date != null);
  return dates.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

function matching({ q, state }: ListFactorsInput, policy: SecurityPolicy): Prisma.MemberWhereInput {
  const words = q.split(/\s+/).map(containing);
  return {
    AND: [
      ...words.map((word) => ({ OR: [{ name: word }, { email: word }, { userName: word }] })),
      state ? inFactorState(state, policy, now()) : {},
    ],
  };
}

async function countStates(reader: AgencyReader, all: Prisma.MemberWhereInput, policy: SecurityPolicy) {
  const counts = FACTOR_STATES.map(async (state) => {
    const count = await reader.member.count({ where: { AND: [all, inFactorState(state, policy, now())] } });
    return [state, count] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<FactorState, number>;
}

async function findReminders(reader: AgencyReader, members: readonly { id: string }[]): Promise<Map<string, Date>> {
  const events = await reader.event.findMany({
    where: {
      subjectKind: "member",
      subjectId: { in: members.map(({ id }) => id) },
      action: "member.enrolment-reminded",
      at: { gt: new Date(now().getTime() - REMIND_EVERY_MS) },
    },
    select: { subjectId: true, at: true },
  });
  return new Map(events.map(({ subjectId, at }) => [subjectId ?? "", at]));
}
