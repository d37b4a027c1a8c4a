import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { now } from "@/lib/time/clock";
import { REMIND_AFTER_MS } from "@/lib/timers/rules";

const MAX_AT_ONCE = 200;

/** Has everybody reminded, once a timer, whose timer was probably forgotten. For the worker, every few minutes. */
export async function remindLongTimers(actor: Actor): Promise<number> {
  return writeAs(actor, "timer:remind", async ({ tx, record, post, unchanged }) => {
    const remindedAt = now();
    const startedBy = new Date(remindedAt.getTime() - REMIND_AFTER_MS);
    // Whoever comes second passes by what the first has locked, instead of waiting and then marking it again.
    const timers = await tx.$queryRaw<{ id: string; memberId: string }[]>`
      UPDATE "TimeEntry" SET "remindedAt" = ${remindedAt} WHERE "id" IN (
        SELECT e."id" FROM "TimeEntry" e JOIN "Member" m ON m."id" = e."memberId"
        WHERE e."durationSeconds" IS NULL AND e."remindedAt" IS NULL AND e."startedAt" <= ${startedBy}
          AND m."status" = 'active'
        ORDER BY e."startedAt" LIMIT ${MAX_AT_ONCE} FOR UPDATE OF e SKIP LOCKED)
      RETURNING "id", "memberId"`;
    if (timers.length === 0) return unchanged(0);
    for (const { id, memberId } of timers) {
      await post({ kind: "mail", payload: { template: "timer-reminder", memberId, timeEntryId: id } });
      await record("timer.reminded", { kind: "time-entry", id });
    }
    return timers.length;
  });
}
