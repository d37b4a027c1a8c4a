import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { recordableBy } from "@/lib/recordables/policy";
import type { Day } from "@/lib/time/weeks";
import { ownedBy } from "@/lib/time-entries/policy";
import type { WorkedLine } from "@/lib/time-entries/schema";
import { timeEntrySelect, toTimeEntryView } from "@/lib/time-entries/view";
import { linesWorkedOn } from "@/lib/time-entries/worked-lines";

export type LastDayView = { day: Day; lines: WorkedLine[] };

/** What the actor worked on when they last recorded time before the day, as far as it is still open; the longest first. */
export async function findLastDay(actor: Actor, before: Day): Promise<LastDayView | null> {
  const reader = readAs(actor, "time-entry:write:own");
  const last = await reader.timeEntry.findFirst({
    where: { memberId: memberIdOf(actor), day: { lt: new Date(before) }, durationSeconds: { not: null } },
    select: { day: true },
    orderBy: { day: "desc" },
  });
  if (!last) return null;
  const rows = await reader.timeEntry.findMany({
    where: {
      AND: [
        ownedBy(actor),
        { day: last.day, project: recordableBy(actor) },
        { OR: [{ taskId: null }, { task: { archivedAt: null } }] },
      ],
    },
    select: timeEntrySelect,
    orderBy: { id: "asc" },
  });
  const lines = linesWorkedOn(rows.map(toTimeEntryView));
  return lines.length > 0 ? { day: last.day.toISOString().slice(0, 10), lines } : null;
}
