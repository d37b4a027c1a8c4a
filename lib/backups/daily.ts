import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { type DailyFacts, readDailyFacts } from "@/lib/backups/daily-facts";
import { missedDays, nextSnapshotAt } from "@/lib/backups/schedule";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { sendSnapshot } from "@/lib/jobs/send-job";

/**
 * Has an agency saved when it is time, and says when a day went by without. The facts may be older than a minute, and
 * are judged by the clock they were read at: a snapshot begun since, shortly before midnight, makes no missed day. One
 * that was asked for or made since may be asked for again. That is harmless: within the same five minutes the queue
 * takes it for the same job, before a job begins it is asked whether it is still due (`isSnapshotDue`), and of two that
 * begin at once the database refuses one.
 */
export async function keepDaily(facts: DailyFacts, timeZone: string): Promise<void> {
  await watchMissedDays(facts, timeZone);
  if (isDue(facts, timeZone)) await sendSnapshot(facts.agencyId, "scheduled");
}

/** Asked again before a job that has waited begins: by now it may have been done. */
export async function isSnapshotDue(agency: AgencyRecord): Promise<boolean> {
  const { timeZone } = await agencyClient(agency).agencySettings.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true },
  });
  const facts = (await readDailyFacts([agency.id])).get(agency.id);
  return facts !== undefined && isDue(facts, timeZone);
}

function isDue({ readAt, ...facts }: DailyFacts, timeZone: string): boolean {
  const dueAt = nextSnapshotAt({ ...facts, timeZone }, readAt);
  return dueAt !== null && dueAt <= readAt;
}

/** One alarm a day that was missed; over when the next day has its snapshot. */
async function watchMissedDays({ firstAttemptAt, readAt, alarmedDay, ...facts }: DailyFacts, timeZone: string) {
  // Days before anybody tried are no news: an installation may be older than its first snapshot.
  if (!firstAttemptAt) return;
  const [day] = missedDays({ ...facts, since: firstAttemptAt, timeZone }, readAt, 1);
  if (day === undefined) {
    if (alarmedDay !== null) await clearAlarm("day-missed", facts.agencyId);
  } else if (day !== alarmedDay) await raiseAlarm("day-missed", facts.agencyId, { day });
}
