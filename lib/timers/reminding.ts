import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { now } from "@/lib/time/clock";
import { REMIND_AFTER_MS } from "@/lib/timers/rules";

const MAX_AT_ONCE = 200;

/** Has everybody reminded, once a timer, whose timer was probably forgotten. For the worker, every few minutes. */
export async function remindLongTimers(actor: Actor): Promise<number> {
  return writeAs(actor, "timer:remind", async ({ tx, record, post, unchanged }) => {
    const remindedAt = now();
    const timers = await tx.timeEntry.updateManyAndReturn({
      where: {
        durationSeconds: null,
        remindedAt: null,
        startedAt: { lte: new Date(remindedAt.getTime() - REMIND_AFTER_MS) },
        member: { status: "active" },
      },
      data: { remindedAt },
      limit: MAX_AT_ONCE,
      select: { id: true, memberId: true },
    });
    if (timers.length === 0) return unchanged(0);
    for (const { id, memberId } of timers) {
      await post({ kind: "mail", payload: { template: "timer-reminder", memberId, timeEntryId: id } });
      await record("timer.reminded", { kind: "time-entry", id });
    }
    return timers.length;
  });
}
