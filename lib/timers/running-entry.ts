import type { Actor } from "@/lib/access/actor";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { Record as RecordEvent } from "@/lib/audit/record";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";
import { dayParts } from "@/lib/time-entries/day-parts";
import { storedEntrySelect, toLog } from "@/lib/time-entries/stored-entry";
import { runningOf } from "@/lib/timers/policy";
import { decideEnd } from "@/lib/timers/rules";

const runningSelect = {
  ...storedEntrySelect,
  id: true,
  memberId: true,
} as const satisfies Prisma.TimeEntrySelect;

export type RunningEntry = Prisma.TimeEntryGetPayload<{ select: typeof runningSelect }> & { startedAt: Date };

export async function findRunning(tx: AgencyWriter, actor: Actor): Promise<RunningEntry | null> {
  return findFirst(tx, runningOf(actor));
}

async function findFirst(tx: AgencyWriter, where: Prisma.TimeEntryWhereInput): Promise<RunningEntry | null> {
  const entry = await tx.timeEntry.findFirst({ where, select: runningSelect });
  // The database allows no running entry without a start.
  return entry as RunningEntry | null;
}

/** The actor's timer, if it is this one that runs. */
export async function requireRunning(tx: AgencyWriter, actor: Actor, id: string): Promise<RunningEntry> {
  const running = await findRunning(tx, actor);
  if (running?.id !== id) throw new DomainError("timer-not-running");
  return running;
}

/**
 * Ends a running entry, split at the midnights of its own zone, and gives the ids of its parts. Null when somebody
 * else has ended it meanwhile.
 */
export async function stopRunning(
  { tx, record }: { tx: AgencyWriter; record: RecordEvent },
  running: RunningEntry,
  endedAt: Date,
): Promise<string[] | null> {
  const { id, memberId, ...entry } = running;
  const { startedAt, timeZone, splitId } = running;
  const { first, others } = dayParts({ timed: true, startedAt, endedAt }, { id, splitId, timeZone });
  const after = { ...entry, ...first, version: entry.version + 1 };
  const { count } = await tx.timeEntry.updateMany({
    where: { id, durationSeconds: null },
    data: { ...first, version: after.version },
  });
  if (count === 0) return null;
  await record("timer.stopped", { kind: "time-entry", id }, { after: toLog(after) });
  await tx.timeEntry.createMany({ data: others.map((part) => ({ ...entry, ...part, memberId, version: 1 })) });
  for (const { id: partId, ...part } of others) {
    const detail = { after: toLog({ ...entry, ...part, version: 1 }) };
    await record("time-entry.created", { kind: "time-entry", id: partId }, detail);
  }
  return [id, ...others.map((part) => part.id)];
}

/** Ends the timer of a member who is sent away, if one runs; the time until now counts. */
export async function stopTimerOf(
  { tx, record }: { tx: AgencyWriter; record: RecordEvent },
  memberId: string,
): Promise<void> {
  const running = await findFirst(tx, { memberId, durationSeconds: null });
  if (!running) return;
  const end = decideEnd(running.startedAt, undefined, now());
  if (end.ok) await stopRunning({ tx, record }, running, end.at);
}
