import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import { requireOpenProject, requireRecordable } from "@/lib/recordables/require-recordable";
import { dayParts } from "@/lib/time-entries/day-parts";
import { ownedBy } from "@/lib/time-entries/policy";
import { spanOf, type Times } from "@/lib/time-entries/rules";
import type { CreateTimeEntryInput, DeleteTimeEntryInput, TimeEntryView } from "@/lib/time-entries/schema";
import { fromLog, storedEntrySelect, toLog } from "@/lib/time-entries/stored-entry";
import { viewTimeEntries } from "@/lib/time-entries/view";

/**
 * Records time. Several entries come back when it runs over midnight.
 * Throws "project-closed", and FieldError "endTime" when a clock change leaves no time between start and end.
 */
export async function createTimeEntry(actor: Actor, input: CreateTimeEntryInput): Promise<TimeEntryView[]> {
  const { id, projectId, taskId, activityId, note } = input;
  const { timeZone } = actor;
  return writeAs(actor, "time-entry:write:own", async ({ tx, record }) => {
    const { billableDefault } = await requireRecordable(tx, actor, { projectId, taskId, activityId });
    const work = { projectId, taskId, activityId, note, billable: input.billable ?? billableDefault };
    const { first, others } = dayParts(newTimes(input, timeZone), { id, splitId: null, timeZone });
    const created = await tx.timeEntry.createManyAndReturn({
      data: [{ id, ...first }, ...others].map((part) => ({ ...work, ...part, timeZone, memberId: memberIdOf(actor) })),
      select: { id: true, ...storedEntrySelect },
    });
    for (const { id: entryId, ...entry } of created) {
      await record("time-entry.created", { kind: "time-entry", id: entryId }, { after: toLog(entry) });
    }
    return viewTimeEntries(
      tx,
      created.map((entry) => entry.id),
    );
  });
}

/**
 * Deletes one's own entry; `restoreTimeEntry` brings it back. Throws "not-found", "project-closed", and
 * "changed-elsewhere" when it is no longer the version that the person saw.
 */
export async function deleteTimeEntry(actor: Actor, { id, version }: DeleteTimeEntryInput): Promise<void> {
  await writeAs(actor, "time-entry:write:own", async ({ tx, record }) => {
    const before = await tx.timeEntry.findFirst({
      where: { AND: [{ id }, ownedBy(actor)] },
      select: storedEntrySelect,
    });
    if (!before) throw new DomainError("not-found");
    if (version !== undefined && version !== before.version) throw new DomainError("changed-elsewhere");
    await requireOpenProject(tx, actor, before.projectId);
    // Somebody quicker may have deleted it meanwhile.
    const { count } = await tx.timeEntry.deleteMany({ where: { id, version: before.version } });
    if (count === 0) throw new DomainError("changed-elsewhere");
    await record("time-entry.deleted", { kind: "time-entry", id }, { before: toLog(before) });
  });
}

/**
 * Puts back an entry that the actor deleted, exactly as it was: the log knows. Throws "not-found", "project-closed",
 * and "changed-elsewhere" when it is there already.
 */
export async function restoreTimeEntry(actor: Actor, { id }: { id: string }): Promise<TimeEntryView[]> {
  const deletion = await readAs(actor, "time-entry:write:own").event.findFirst({
    where: { action: "time-entry.deleted", subjectKind: "time-entry", subjectId: id, actorId: memberIdOf(actor) },
    orderBy: { id: "desc" },
    select: { detail: { select: { data: true } } },
  });
  const before = fromLog(deletion?.detail?.data, "before");
  if (!before) throw new DomainError("not-found");
  return writeAs(actor, "time-entry:write:own", async ({ tx, record }) => {
    await requireOpenProject(tx, actor, before.projectId);
    // A copy from before the deletion must not pass as current.
    const entry = { ...before, version: before.version + 1 };
    await tx.timeEntry.create({ data: { ...entry, id, memberId: memberIdOf(actor) }, select: { id: true } });
    await record("time-entry.restored", { kind: "time-entry", id }, { after: toLog(entry) });
    return viewTimeEntries(tx, [id]);
  });
}

function newTimes(input: CreateTimeEntryInput, timeZone: string): Times {
  const { day, durationSeconds, startTime, endTime, startedAt, endedAt } = input;
  if (durationSeconds !== undefined) return { timed: false, day, durationSeconds };
  if (startedAt !== undefined && endedAt !== undefined) return { timed: true, startedAt, endedAt };
  // The schema has seen to it that one of them is there.
  if (startTime === undefined || endTime === undefined) throw new FieldError("durationSeconds", "required");
  const span = spanOf({ day, startTime, endTime }, timeZone);
  if (span.endedAt < span.startedAt) throw new FieldError("endTime", "end-before-start");
  return { timed: true, ...span };
}
