import { type Actor, memberIdOf } from "@/lib/access/actor";
import { type AgencyWriter, type Writing, writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { requireRecordable } from "@/lib/recordables/require-recordable";
import { addDays, type Day, startOfWeek } from "@/lib/time/weeks";
import { entryOrder, entrySelect, toEntryView } from "@/lib/timesheets/entry-views";
import { lockSheet } from "@/lib/timesheets/lock";
import { ownedBy } from "@/lib/timesheets/policy";
import { type EntryView, obstacleToSaving } from "@/lib/timesheets/rules";
import type { SaveCellInput } from "@/lib/timesheets/schema";

/** The cell and the week's sum as they are stored after the save: the page holds its own against them. */
export type SavedCell = { entries: EntryView[]; weekSeconds: number };

/**
 * Writes one entry of one cell: makes it (version null), changes it, or deletes it (0 seconds).
 * Throws "changed-elsewhere" when the cell is no longer what the person saw, "not-found" for an entry that is not
 * one's own, "project-closed" where no time can be recorded.
 */
export async function saveCell(actor: Actor, input: SaveCellInput): Promise<SavedCell> {
  return writeAs(actor, "time-entry:write:own", async (writing) => {
    const { tx } = writing;
    await lockSheet(tx, actor);
    const held = await listCell(tx, actor, input);
    const current = input.version === null ? null : await getOwn(tx, actor, input.entryId);
    const obstacle = obstacleToSaving(input, held, current);
    if (obstacle) throw new DomainError(obstacle);

    if (input.durationSeconds > 0) await writeEntry(writing, actor, input, current);
    else if (current) await deleteEntry(writing, current);
    else return writing.unchanged({ entries: held, weekSeconds: await sumWeek(tx, actor, input.day) });
    return { entries: await listCell(tx, actor, input), weekSeconds: await sumWeek(tx, actor, input.day) };
  });
}

async function listCell(tx: AgencyWriter, actor: Actor, cell: SaveCellInput): Promise<EntryView[]> {
  const { projectId, taskId, activityId, day } = cell;
  const rows = await tx.timeEntry.findMany({
    where: { ...ownedBy(actor), projectId, taskId, activityId, day: new Date(day) },
    select: entrySelect,
    orderBy: [...entryOrder],
  });
  return rows.map(toEntryView);
}

async function sumWeek(tx: AgencyWriter, actor: Actor, day: Day): Promise<number> {
  const start = startOfWeek(day, actor.weekStart);
  const { _sum } = await tx.timeEntry.aggregate({
    where: { ...ownedBy(actor), day: { gte: new Date(start), lte: new Date(addDays(start, 6)) } },
    _sum: { durationSeconds: true },
  });
  return _sum.durationSeconds ?? 0;
}

async function getOwn(tx: AgencyWriter, actor: Actor, id: string): Promise<EntryView> {
  const row = await tx.timeEntry.findFirst({ where: { id, ...ownedBy(actor) }, select: entrySelect });
  if (!row) throw new DomainError("not-found");
  return toEntryView(row);
}

async function writeEntry(writing: Writing, actor: Actor, input: SaveCellInput, current: EntryView | null) {
  const { billableDefault } = await requireRecordable(writing.tx, actor, input);
  if (current) await changeEntry(writing, current, input);
  else await createEntry(writing, actor, { billable: billableDefault, note: "", ...given(input) }, input);
}

type Fields = Pick<EntryView, "note" | "billable">;

/** What the request names; the rest stays as it is. */
function given({ note, billable }: SaveCellInput): Partial<Fields> {
  return { ...(note === undefined ? {} : { note }), ...(billable === undefined ? {} : { billable }) };
}

async function createEntry({ tx, record }: Writing, actor: Actor, fields: Fields, input: SaveCellInput): Promise<void> {
  const { entryId: id, projectId, taskId, activityId, day, durationSeconds } = input;
  // An id that is taken is an entry written before, perhaps by the same request under another receipt.
  if (await tx.timeEntry.findUnique({ where: { id }, select: { id: true } }))
    throw new DomainError("changed-elsewhere");
  await tx.timeEntry.create({
    data: {
      id,
      memberId: memberIdOf(actor),
      projectId,
      taskId,
      activityId,
      day: new Date(day),
      durationSeconds,
      timeZone: actor.timeZone,
      ...fields,
    },
    select: { id: true },
  });
  await record("time-entry.created", { kind: "time-entry", id }, { day, durationSeconds, ...fields });
}

async function changeEntry({ tx, record }: Writing, current: EntryView, input: SaveCellInput): Promise<void> {
  const { id, version, day } = current;
  const { durationSeconds, note, billable } = { ...current, durationSeconds: input.durationSeconds, ...given(input) };
  const before = { durationSeconds: current.durationSeconds, note: current.note, billable: current.billable };
  const after = { durationSeconds, note, billable };
  // The version once more: other ways of writing an entry do not hold the sheet's lock.
  const { count } = await tx.timeEntry.updateMany({
    where: { id, version },
    data: { ...after, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("changed-elsewhere");
  await record("time-entry.changed", { kind: "time-entry", id }, { day, before, after });
}

async function deleteEntry({ tx, record }: Writing, current: EntryView): Promise<void> {
  const { id, version, day, durationSeconds, note, billable } = current;
  const { count } = await tx.timeEntry.deleteMany({ where: { id, version } });
  if (count === 0) throw new DomainError("changed-elsewhere");
  await record("time-entry.deleted", { kind: "time-entry", id }, { day, before: { durationSeconds, note, billable } });
}
