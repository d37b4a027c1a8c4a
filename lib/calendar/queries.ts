import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { clockOf } from "@/lib/calendar/clock";
import { daysShown } from "@/lib/calendar/period";
import type { CalendarView, View } from "@/lib/calendar/schema";
import { now } from "@/lib/time/clock";
import type { Day } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";
import { timeEntrySelect, toTimeEntryView } from "@/lib/time-entries/view";
import { sheetOf } from "@/lib/timesheets/policy";
import { findOwner } from "@/lib/timesheets/queries";

/**
 * What a member recorded on the days of a view, in the member's own zone. `memberId` is for those who may read
 * everybody's entries. Throws "not-found" for a member there is not, "forbidden" for one that may not be looked at.
 * What runs is not among the entries: one's own is the timer's, and others' is nobody's business.
 */
export async function getCalendar(
  actor: Actor,
  search: { view: View; day?: Day; memberId?: string },
): Promise<CalendarView> {
  const { memberId, permission } = sheetOf(actor, search.memberId);
  const reader = readAs(actor, permission);
  const { name, timeZone } = await findOwner(reader, actor, memberId);
  const nowMs = now().getTime();
  const todays = today(timeZone, nowMs);
  const days = daysShown(search.view, search.day ?? todays, actor.weekStart);
  const rows = await reader.timeEntry.findMany({
    where: { memberId, durationSeconds: { not: null }, day: { in: days.map((day) => new Date(day)) } },
    select: timeEntrySelect,
    orderBy: [{ day: "asc" }, { startedAt: "asc" }, { id: "asc" }],
  });
  return {
    loadId: uuidv7(),
    memberName: name,
    nowMs,
    today: todays,
    ...clockOf(days, timeZone),
    entries: rows.map(toTimeEntryView),
  };
}
