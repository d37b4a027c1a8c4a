import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { DomainError } from "@/lib/errors/domain-error";
import type { Day } from "@/lib/time/weeks";
import { ownedBy, visibleTo } from "@/lib/time-entries/policy";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import { timeEntrySelect, toTimeEntryView } from "@/lib/time-entries/view";

export async function getTimeEntry(actor: Actor, id: string): Promise<TimeEntryView> {
  const row = await readAs(actor, "time-entry:read:own").timeEntry.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: timeEntrySelect,
  });
  if (!row) throw new DomainError("not-found");
  return toTimeEntryView(row);
}

/** The actor's own entries of some days, the newest first. */
export async function listOwnTimeEntries(actor: Actor, days: { from: Day; to: Day }): Promise<TimeEntryView[]> {
  const rows = await readAs(actor, "time-entry:read:own").timeEntry.findMany({
    where: { AND: [ownedBy(actor), { day: { gte: new Date(days.from), lte: new Date(days.to) } }] },
    select: { ...timeEntrySelect, createdAt: true },
    orderBy: [{ day: "desc" }, { id: "desc" }],
  });
  return rows.sort(byNewest).map(toTimeEntryView);
}

/** The actor's own recorded seconds by day; days without any may be left out. */
export async function sumOwnDays(actor: Actor, days: { from: Day; to: Day }): Promise<Map<Day, number>> {
  const sums = await readAs(actor, "time-entry:read:own").memberDay.findMany({
    where: { memberId: memberIdOf(actor), day: { gte: new Date(days.from), lte: new Date(days.to) } },
    select: { day: true, seconds: true },
  });
  return new Map(sums.map(({ day, seconds }) => [day.toISOString().slice(0, 10), Number(seconds)]));
}

/** Within a day by when it began, or was entered where nobody knows that. */
function byNewest(one: Timed, other: Timed): number {
  const began = ({ startedAt, createdAt }: Timed) => (startedAt ?? createdAt).getTime();
  return other.day.getTime() - one.day.getTime() || began(other) - began(one);
}

type Timed = { day: Date; startedAt: Date | null; createdAt: Date };
