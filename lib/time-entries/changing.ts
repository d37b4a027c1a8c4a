import { type Actor, memberIdOf } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import { requireOpenProject, requireRecordable } from "@/lib/recordables/require-recordable";
import type { Recordable } from "@/lib/recordables/schema";
import { dayParts } from "@/lib/time-entries/day-parts";
import { ownedBy } from "@/lib/time-entries/policy";
import { changedTimes, type Times } from "@/lib/time-entries/rules";
import type { ChangeTimeEntryInput, TimeEntryView } from "@/lib/time-entries/schema";
import { type StoredEntry, storedEntrySelect, toLog } from "@/lib/time-entries/stored-entry";
import { viewTimeEntries } from "@/lib/time-entries/view";

/**
 * Changes one's own entry; several come back when it runs over midnight now. Throws "not-found", "changed-elsewhere"
 * when it is no longer the version the change was made on, FieldError "endTime", and "project-closed": on a project
 * that is closed to the actor what was recorded stands, and only the note can be changed.
 */
export async function changeTimeEntry(actor: Actor, input: ChangeTimeEntryInput): Promise<TimeEntryView[]> {
  const { id, version } = input;
  return writeAs(actor, "time-entry:write:own", async ({ tx, record, unchanged }) => {
    const before = await tx.timeEntry.findFirst({
      where: { AND: [{ id }, ownedBy(actor)] },
      select: storedEntrySelect,
    });
    if (!before) throw new DomainError("not-found");
    if (before.version !== version) throw new DomainError("changed-elsewhere");

    const work = changedWork(before, input);
    const { timeZone, splitId } = before;
    const { first, others } = dayParts(timesAfter(before, input), { id, splitId, timeZone });
    const after = { ...before, ...work, ...first };
    if (isSame(before, after)) return unchanged(await viewTimeEntries(tx, [id]));
    if (!isSame({ ...before, note: after.note }, after)) await requireChangeable(tx, actor, before, after);

    after.version += 1;
    const { count } = await tx.timeEntry.updateMany({
      where: { id, version },
      data: { ...work, ...first, version: after.version },
    });
    if (count === 0) throw new DomainError("changed-elsewhere");
    await record("time-entry.changed", { kind: "time-entry", id }, { before: toLog(before), after: toLog(after) });
    for (const { id: partId, ...part } of others) {
      const entry = { ...after, ...part, importFingerprint: null, version: 1 };
      await tx.timeEntry.create({ data: { ...entry, id: partId, memberId: memberIdOf(actor) }, select: { id: true } });
      await record("time-entry.created", { kind: "time-entry", id: partId }, { after: toLog(entry) });
    }
    return viewTimeEntries(tx, [id, ...others.map((part) => part.id)]);
  });
}

function changedWork(before: StoredEntry, input: ChangeTimeEntryInput) {
  const { projectId = before.projectId, activityId = before.activityId, note = before.note } = input;
  // A task belongs to its project.
  const { taskId = projectId === before.projectId ? before.taskId : null, billable = before.billable } = input;
  return { projectId, taskId, activityId, note, billable };
}

function timesAfter(before: StoredEntry, input: ChangeTimeEntryInput): Times {
  const day = before.day.toISOString().slice(0, 10);
  const { startedAt, endedAt, durationSeconds } = before;
  const times =
    startedAt && endedAt
      ? { timed: true as const, day, startedAt, endedAt }
      : { timed: false as const, day, durationSeconds: durationSeconds ?? 0 };
  const after = changedTimes(times, input, before.timeZone);
  if (!after) throw new FieldError("endTime", "end-before-start");
  return after;
}

async function requireChangeable(tx: AgencyWriter, actor: Actor, before: Recordable, after: Recordable): Promise<void> {
  await requireOpenProject(tx, actor, before.projectId);
  const isMoved =
    before.projectId !== after.projectId || before.taskId !== after.taskId || before.activityId !== after.activityId;
  if (isMoved) await requireRecordable(tx, actor, after);
}

function isSame(one: StoredEntry, other: StoredEntry): boolean {
  return JSON.stringify(toLog(one)) === JSON.stringify(toLog(other));
}
