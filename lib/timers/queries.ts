import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { now } from "@/lib/time/clock";
import { runningOf } from "@/lib/timers/policy";
import type { TimerState } from "@/lib/timers/schema";
import { timerSelect, toTimerView } from "@/lib/timers/view";

/** What runs for the actor now. */
export async function findTimer(actor: Actor): Promise<TimerState> {
  const reader = readAs(actor, "time-entry:read:own");
  // What ran when a snapshot was made does not run now.
  if (actor.preview) return { timer: null, now: now().toISOString() };
  const row = await reader.timeEntry.findFirst({
    where: runningOf(actor),
    select: timerSelect,
  });
  return { timer: row && toTimerView(row), now: now().toISOString() };
}
