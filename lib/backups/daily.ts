import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { missedDays, nextSnapshotAt, type Situation } from "@/lib/backups/schedule";
import { agencyClient } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";
import type { AgencyRecord } from "@/lib/db/registry";
import { sendSnapshot } from "@/lib/jobs/send-job";
import { now } from "@/lib/time/clock";

const LOOKED_BACK_MS = 4 * 86_400_000;

/** Has the agency saved when it is time, and says when a day went by without. */
export async function keepDaily(agency: AgencyRecord, timeZone: string): Promise<void> {
  const situation = await situationOf(agency, timeZone);
  await watchMissedDays(situation);
  if (isDue(situation)) await sendSnapshot(agency.id, "scheduled");
}

/** Asked again before a job that has waited begins: by now it may have been done. */
export async function isSnapshotDue(agency: AgencyRecord): Promise<boolean> {
  const { timeZone } = await agencyClient(agency).agencySettings.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true },
  });
  return isDue(await situationOf(agency, timeZone));
}

function isDue(situation: Situation): boolean {
  const dueAt = nextSnapshotAt(situation, now());
  return dueAt !== null && dueAt <= now();
}

async function situationOf({ id: agencyId }: AgencyRecord, timeZone: string): Promise<Situation> {
  const { createdAt: since } = await controlClient().agency.findUniqueOrThrow({ where: { id: agencyId } });
  const attempts = await controlClient().snapshot.findMany({
    where: { scopeId: agencyId, startedAt: { gte: new Date(now().getTime() - LOOKED_BACK_MS) } },
    select: { status: true, startedAt: true, finishedAt: true },
  });
  return { agencyId, since, timeZone, attempts };
}

/** One alarm a day that was missed; over when the next day has its snapshot. */
async function watchMissedDays(situation: Situation): Promise<void> {
  const { agencyId: scopeId } = situation;
  const { _min } = await controlClient().snapshot.aggregate({ where: { scopeId }, _min: { startedAt: true } });
  // Days before anybody tried are no news: an installation may be older than its first snapshot.
  if (!_min.startedAt) return;
  const [day] = missedDays({ ...situation, since: _min.startedAt }, now(), 1);
  if (!day) return clearAlarm("day-missed", scopeId);
  const open = await controlClient().alarm.findFirst({ where: { kind: "day-missed", scopeId, clearedAt: null } });
  if (!isAbout(open?.detail, day)) await raiseAlarm("day-missed", scopeId, { day });
}

function isAbout(detail: unknown, day: string): boolean {
  return typeof detail === "object" && detail !== null && "day" in detail && detail.day === day;
}
