import { type Actor, can } from "@/lib/access/actor";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { livingAt } from "@/lib/auth/sessions";
import { factorsCounted } from "@/lib/auth/standing";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { MemberStatus, Role } from "@/lib/db/generated/agency/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { containing } from "@/lib/lists/containing";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { actingAs, visibleTo } from "@/lib/members/policy";
import { ROLES } from "@/lib/members/roles";
import {
  obstacleToDeactivating,
  obstacleToHandingOver,
  obstacleToInviteChange,
  obstacleToInviting,
  obstacleToResetting,
  obstacleToRoles,
  obstacleToTouching,
} from "@/lib/members/rules";
import type { ListMembersInput } from "@/lib/members/schema";
import { now } from "@/lib/time/clock";
import { sheetOf } from "@/lib/timesheets/policy";

export type MemberRow = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  status: MemberStatus;
  /** Null also for those whom it does not concern. */
  lastSignInAt: Date | null;
};

const BY_NAME = [{ name: "asc" }, { id: "asc" }] satisfies Prisma.MemberOrderByWithRelationInput[];
const LATEST_FIRST = { lastSignInAt: { sort: "desc", nulls: "last" } } satisfies Prisma.MemberOrderByWithRelationInput;

const row = { id: true, name: true, email: true, roles: true, status: true, lastSignInAt: true } as const;

/** A page of members by name, or by when they were last here for who may know that: the order would tell it, too. */
export async function listMembers(actor: Actor, input: ListMembersInput): Promise<Page<MemberRow>> {
  const reader = readAs(actor, "member:read");
  const bySignIn = input.sort === "lastSignIn" && can(actor, "member:write");
  const rest = bySignIn ? await behindSignIn(reader, input.after) : await behind(reader, input.after);
  const found = await reader.member.findMany({
    where: { AND: [visibleTo(actor), matching(input), rest] },
    orderBy: bySignIn ? [LATEST_FIRST, ...BY_NAME] : BY_NAME,
    take: PAGE_ROWS + 1,
    select: row,
  });
  return pageOf(found.map((member) => toRow(actor, member)));
}

export type MemberView = MemberRow & {
  userName: string | null;
  createdAt: Date;
  isSelf: boolean;
  /** Whether what the member records may be looked at. */
  canSeeCalendar: boolean;
  /** Sessions that go on now; null for those whom it does not concern. */
  sessions: number | null;
  /** How many of each; null for those whom it does not concern. */
  factors: { authenticators: number; passkeys: number } | null;
  /** A new password is due at the next sign-in; null for those whom it does not concern. */
  isPasswordDue: boolean | null;
  /** What the actor may do here: the page offers it, the commands decide again. */
  may: Record<
    "changeRoles" | "deactivate" | "changeInvite" | "endSessions" | "resetFactors" | "forcePassword" | "handOver",
    boolean
  >;
  /** The roles that the actor may give or leave to this member. */
  rolesToGive: Role[];
};

/** One member. Throws "not-found". */
export async function getMember(actor: Actor, id: string): Promise<MemberView> {
  const found = await readAs(actor, "member:read").member.findFirst({
    where: { AND: [visibleTo(actor), { id }] },
    select: {
      ...row,
      userName: true,
      createdAt: true,
      mustChangePassword: true,
      _count: { select: { sessions: { where: livingAt(now()) }, ...factorsCounted } },
    },
  });
  if (!found) throw new DomainError("not-found");
  const { _count, mustChangePassword, ...member } = found;
  const { authenticators, passkeys } = _count;
  const acting = actingAs(actor);
  const administers = can(actor, "member:write");
  const free = (obstacle: string | null) => administers && obstacle === null;
  return {
    ...member,
    ...toRow(actor, member),
    isSelf: acting.id === member.id,
    canSeeCalendar: can(actor, sheetOf(actor, member.id).permission),
    sessions: administers ? _count.sessions : null,
    factors: can(actor, "member:read:factors") ? { authenticators, passkeys } : null,
    isPasswordDue: administers ? mustChangePassword : null,
    may: {
      changeRoles: free(obstacleToTouching(acting, member)),
      deactivate: free(obstacleToDeactivating(acting, member)),
      changeInvite: free(obstacleToInviteChange(acting, member)),
      endSessions: free(obstacleToTouching(acting, member)),
      resetFactors: authenticators + passkeys > 0 && free(obstacleToResetting(acting, member)),
      forcePassword: !mustChangePassword && free(obstacleToResetting(acting, member)),
      handOver: can(actor, "ownership:hand-over") && obstacleToHandingOver(acting, member) === null,
    },
    rolesToGive: ROLES.filter(
      (role) => obstacleToRoles(acting, member, [...new Set([...member.roles, role])]) === null,
    ),
  };
}

/** The roles that the actor may invite somebody with. */
export function listRolesToInvite(actor: Actor): Role[] {
  if (!can(actor, "member:write")) return [];
  return ROLES.filter((role) => obstacleToInviting(actingAs(actor), [role]) === null);
}

/** When somebody was last here is for those who look after accounts, not for everybody who reads the list. */
function toRow(actor: Actor, { id, name, email, roles, status, lastSignInAt }: MemberRow): MemberRow {
  const inOrder = ROLES.filter((role) => roles.includes(role));
  const seen = can(actor, "member:write") ? lastSignInAt : null;
  return { id, name, email, roles: inOrder, status, lastSignInAt: seen };
}

function matching({ q, role, status }: ListMembersInput): Prisma.MemberWhereInput {
  const words = q.split(/\s+/).map(containing);
  return {
    AND: words.map((word) => ({ OR: [{ name: word }, { email: word }, { userName: word }] })),
    ...(role ? { roles: { has: role } } : {}),
    ...STATUS[status],
  };
}

const STATUS: Record<ListMembersInput["status"], Prisma.MemberWhereInput> = {
  current: { status: { not: "deactivated" } },
  active: { status: "active" },
  invited: { status: "invited" },
  deactivated: { status: "deactivated" },
  all: {},
};

/** What comes after a member in the list's order. */
export async function behind(reader: AgencyReader, after: string | undefined): Promise<Prisma.MemberWhereInput> {
  if (!after) return {};
  const last = await reader.member.findUnique({ where: { id: after }, select: { name: true } });
  if (!last) return {};
  return { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: after } }] };
}

/** The same where those come first who were here last, and those last who never were. */
async function behindSignIn(reader: AgencyReader, after: string | undefined): Promise<Prisma.MemberWhereInput> {
  if (!after) return {};
  const last = await reader.member.findUnique({ where: { id: after }, select: { name: true, lastSignInAt: true } });
  if (!last) return {};
  const { name, lastSignInAt } = last;
  const behindName = { OR: [{ name: { gt: name } }, { name, id: { gt: after } }] };
  if (lastSignInAt === null) return { AND: [{ lastSignInAt: null }, behindName] };
  return {
    OR: [{ lastSignInAt: { lt: lastSignInAt } }, { lastSignInAt: null }, { AND: [{ lastSignInAt }, behindName] }],
  };
}
