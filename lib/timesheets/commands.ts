import { type Actor, memberIdOf } from "@/lib/access/actor";
import { type AgencyWriter, type Writing, writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { requireOpenProject, requireRecordable } from "@/lib/recordables/require-recordable";
import { addDays, type Day, startOfWeek } from "@/lib/time/weeks";
import { ownedBy } from "@/lib/time-entries/policy";
import { type StoredEntry, storedEntrySelect, toLog } from "@/lib/time-entries/stored-entry";
import { entryOrder, entrySelect, toEntryView } from "@/lib/timesheets/entry-views";
import { lockSheet } from "@/lib/timesheets/lock";
import { onSheetOf } from "@/lib/timesheets/policy";
import { isAsSeen } from "@/lib/timesheets/rules";
import type { EntryView, SaveCellInput, SavedCell } from "@/lib/timesheets/schema";

/**
 * Writes the one untimed entry of a cell: makes it (version null), changes its duration, or deletes it (0 seconds).
 * Throws "changed-elsewhere" when the cell is no longer what the person saw, "not-found" for an entry that is not
 * one's own, "project-closed" where no time can be recorded.
 */
export async function saveCell(actor: Actor, input: SaveCellInput): Promise<SavedCell> {
  return writeAs(actor, "time-entry:write:own", async (writing) => {
    const { tx } = writing;
    await lockSheet(tx, actor);
    const held = await listCell(tx, actor, input);
    const current = input.version === null ? null : await getOwn(tx, actor, input.entryId);
    if (!isAsSeen(input, held)) throw new DomainError("changed-elsewhere");

    if (current) await changeOrDelete(writing, actor, current, input);
    else if (input.durationSeconds > 0) await create(writing, actor, input);
    else return writing.unchanged(await answer(tx, actor, input));
    return answer(tx, actor, input);
  });
}

async function answer(tx: AgencyWriter, actor: Actor, input: SaveCellInput): Promise<SavedCell> {
  return { entries: await listCell(tx, actor, input), weekSeconds: await sumWeek(tx, actor, input.day) };
}

async function listCell(tx: AgencyWriter, actor: Actor, cell: SaveCellInput): Promise<EntryView[]> {
  const { projectId, taskId, activityId, day } = cell;
  const rows = await tx.timeEntry.findMany({
    where: { ...onSheetOf(actor), projectId, taskId, activityId, day: new Date(day) },
    select: entrySelect,
    orderBy: [...entryOrder],
  });
  return rows.map(toEntryView);
}

async function sumWeek(tx: AgencyWriter, actor: Actor, day: Day): Promise<number> {
  const start = startOfWeek(day, actor.weekStart);
  const { _sum } = await tx.timeEntry.aggregate({
    where: { ...onSheetOf(actor), day: { gte: new Date(start), lte: new Date(addDays(start, 6)) } },
    _sum: { durationSeconds: true },
  });
  return _sum.durationSeconds ?? 0;
}

async function getOwn(tx: AgencyWriter, actor: Actor, id: string): Promise<StoredEntry> {
  const entry = await tx.timeEntry.findFirst({ where: { AND: [{ id }, ownedBy(actor)] }, select: storedEntrySelect });
  if (!entry) throw new DomainError("not-found");
  return entry;
}

async function create({ tx, record }: Writing, actor: Actor, input: SaveCellInput): Promise<void> {
  const { entryId: id, projectId, taskId, activityId, durationSeconds } = input;
  const { billableDefault } = await requireRecordable(tx, actor, { projectId, taskId, activityId });
  // An id that is taken is an entry written before, perhaps by the same request under another receipt.
  if (await tx.timeEntry.findUnique({ where: { id }, select: { id: true } }))
    throw new DomainError("changed-elsewhere");
  const entry = await tx.timeEntry.create({
    data: {
      id,
      memberId: memberIdOf(actor),
      projectId,
      taskId,
      activityId,
      day: new Date(input.day),
      durationSeconds,
      timeZone: actor.timeZone,
      billable: billableDefault,
    },
    select: storedEntrySelect,
  });
  await record("time-entry.created", { kind: "time-entry", id }, { after: toLog(entry) });
}

async function changeOrDelete(
  { tx, record }: Writing,
  actor: Actor,
  before: StoredEntry,
  { entryId: id, durationSeconds }: SaveCellInput,
): Promise<void> {
  await requireOpenProject(tx, actor, before.projectId);
  const { version } = before;
  const after = { ...before, durationSeconds, version: version + 1 };
  // The version once more: other ways of writing an entry do not hold the sheet's lock.
  const seen = { id, version };
  const { count } =
    durationSeconds === 0
      ? await tx.timeEntry.deleteMany({ where: seen })
      : await tx.timeEntry.updateMany({ where: seen, data: { durationSeconds, version: after.version } });
  if (count === 0) throw new DomainError("changed-elsewhere");
  const subject = { kind: "time-entry", id } as const;
  if (durationSeconds === 0) await record("time-entry.deleted", subject, { before: toLog(before) });
  else await record("time-entry.changed", subject, { before: toLog(before), after: toLog(after) });
}
