import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, type Writing, writeAs } from "@/lib/access/write-as";
import { readEnrolBy } from "@/lib/auth/standing";
import type { BulkAnswer, RefusedRow } from "@/lib/bulk/schema";
import { DomainError } from "@/lib/errors/domain-error";
import { inFactorState } from "@/lib/members/factor-states";
import { lockMember, lockMembers } from "@/lib/members/locking";
import { visibleTo } from "@/lib/members/policy";
import type { ChosenMembersInput, MemberIdInput } from "@/lib/members/schema";
import { now } from "@/lib/time/clock";

/** Nobody is reminded again before that: whoever is asked every hour stops reading. */
export const REMIND_EVERY_MS = 86_400_000;
const MAX_AT_ONCE = 500;

/**
 * Reminds a member by mail that they still have to set up a second factor. Throws "reminded-lately" within a day of
 * the last time, and "factor-not-due" when they have one or need none.
 */
export async function remindOfEnrolment(actor: Actor, { memberId }: MemberIdInput): Promise<void> {
  await writeAs(actor, "member:write", async (writing) => {
    const { tx } = writing;
    const { status } = await lockMember(tx, actor, memberId);
    if (status !== "active") throw new DomainError("member-not-active");
    if (!(await readEnrolBy(tx, actor.agency, memberId))) throw new DomainError("factor-not-due");
    if ((await remindedLately(tx, [memberId])).size > 0) throw new DomainError("reminded-lately");
    await remind(writing, [memberId]);
  });
}

/** Reminds all whose grace is over and whom nobody has reminded for a day. Says how many. */
export async function remindAllLate(actor: Actor): Promise<number> {
  return writeAs(actor, "member:write", async (writing) => {
    const { tx, unchanged } = writing;
    const policy = await tx.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
    const late = { AND: [visibleTo(actor), { status: "active" as const }, inFactorState("late", policy, now())] };
    const found = await tx.member.findMany({ where: late, select: { id: true }, orderBy: { id: "asc" } });
    const ids = found.map(({ id }) => id);
    await lockMembers(tx, actor, ids);
    const reminded = await remindedLately(tx, ids);
    const due = ids.filter((id) => !reminded.has(id)).slice(0, MAX_AT_ONCE);
    if (due.length === 0) return unchanged(0);
    await remind(writing, due);
    return due.length;
  });
}

/** Reminds those chosen of whom a second factor is asked, except whom somebody has reminded for a day. Names the others. */
export async function remindMembers(actor: Actor, { ids }: ChosenMembersInput): Promise<BulkAnswer> {
  return writeAs(actor, "member:write", async (writing) => {
    const { tx, unchanged } = writing;
    const policy = await tx.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
    const asked = { OR: [inFactorState("late", policy, now()), inFactorState("grace", policy, now())] };
    const known = await tx.member.findMany({
      where: { AND: [visibleTo(actor), { id: { in: ids } }] },
      select: { id: true, name: true },
      orderBy: { id: "asc" },
    });
    const knownIds = known.map(({ id }) => id);
    await lockMembers(tx, actor, knownIds);
    const due = await tx.member.findMany({
      where: { AND: [{ id: { in: knownIds }, status: "active" }, asked] },
      select: { id: true },
    });
    const isDue = new Set(due.map(({ id }) => id));
    const lately = await remindedLately(tx, [...isDue]);
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const refused = ids.flatMap((id): RefusedRow[] => {
      const name = names.get(id);
      if (name === undefined) return [{ id, name: "", reason: "gone" }];
      if (!isDue.has(id)) return [{ id, name, reason: "not-due" }];
      return lately.has(id) ? [{ id, name, reason: "reminded" }] : [];
    });
    const reminded = [...isDue].filter((id) => !lately.has(id));
    await remind(writing, reminded);
    const answer = { changeId: null, changed: reminded.length, refused };
    return reminded.length > 0 ? answer : unchanged(answer);
  });
}

async function remind({ recordEach, post }: Writing, memberIds: readonly string[]): Promise<void> {
  for (const memberId of memberIds) await post({ kind: "mail", payload: { template: "enrolment-reminder", memberId } });
  await recordEach(
    "member.enrolment-reminded",
    "member",
    memberIds.map((id) => ({ id })),
  );
}

/** The log knows. Ask with the members locked, so that two who remind at once do not both find nothing. */
async function remindedLately(tx: AgencyWriter, memberIds: string[]): Promise<Set<string>> {
  const since = new Date(now().getTime() - REMIND_EVERY_MS);
  const rows = await tx.$queryRaw<{ subjectId: string }[]>`
    SELECT DISTINCT "subjectId" FROM "Event"
    WHERE "subjectKind" = 'member' AND "subjectId" = ANY (${memberIds}::uuid[])
      AND "action" = 'member.enrolment-reminded' AND "at" > ${since}`;
  return new Set(rows.map(({ subjectId }) => subjectId));
}
