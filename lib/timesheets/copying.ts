import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { type Recordable, recordableSchema } from "@/lib/recordables/schema";
import { addDays, type Day, startOfWeek } from "@/lib/time/weeks";
import { entrySelect, toEntryView } from "@/lib/timesheets/entry-views";
import { lockSheet } from "@/lib/timesheets/lock";
import { onSheetOf } from "@/lib/timesheets/policy";
import { isOpenFor, namedRows, rowsOfWeek } from "@/lib/timesheets/row-sql";
import { copiesOf, rowKey } from "@/lib/timesheets/rules";
import type { Copied, CopyWeekInput, EntryView } from "@/lib/timesheets/schema";

/**
 * Brings last week's rows, or rows and hours, into a week. Nothing that is there is overwritten, and what can no
 * longer be recorded on stays behind. Gives what it made, for `undoCopy`.
 */
export async function copyLastWeek(actor: Actor, { week, what }: CopyWeekInput): Promise<Copied> {
  return writeAs(actor, "time-entry:write:own", async (writing) => {
    await lockSheet(writing.tx, actor);
    const start = startOfWeek(week, actor.weekStart);
    const rows = await listOpenRows(writing.tx, actor, addDays(start, -7));
    const copied = {
      rowIds: await copyRows(writing.tx, actor, start, rows),
      entryIds: what === "rows-and-hours" ? await copyHours(writing.tx, actor, start, rows) : [],
    };
    if (copied.rowIds.length + copied.entryIds.length === 0) return writing.unchanged(copied);
    await writing.record("time-entry.copied", { kind: "timesheet", id: null }, { week: start, what, ...copied });
    return copied;
  });
}

/** Takes a copy back, except for the entries that have been changed since. */
export async function undoCopy(actor: Actor, { rowIds, entryIds }: Copied): Promise<{ kept: number }> {
  return writeAs(actor, "time-entry:write:own", async ({ tx, record, unchanged }) => {
    const own = onSheetOf(actor);
    const untouched = { ...own, id: { in: entryIds }, version: 1, startedAt: null, importBatchId: null };
    const { count: entries } = await tx.timeEntry.deleteMany({ where: untouched });
    const { count: rows } = await tx.timesheetRow.deleteMany({ where: { ...own, id: { in: rowIds } } });
    const answer = { kept: await tx.timeEntry.count({ where: { ...own, id: { in: entryIds } } }) };
    if (entries + rows === 0) return unchanged(answer);
    await record("timesheet.copy-undone", { kind: "timesheet", id: null }, { rowIds, entryIds, kept: answer.kept });
    return answer;
  });
}

async function listOpenRows(tx: AgencyWriter, actor: Actor, start: Day): Promise<Recordable[]> {
  const rows = await tx.$queryRaw`
    SELECT r."projectId", r."taskId", r."activityId"
    FROM (${rowsOfWeek(memberIdOf(actor), start)}) r ${namedRows}
    WHERE ${isOpenFor(actor)}`;
  return parseRows(recordableSchema, rows);
}

async function copyRows(tx: AgencyWriter, actor: Actor, start: Day, rows: Recordable[]): Promise<string[]> {
  const memberId = memberIdOf(actor);
  const created = await tx.timesheetRow.createManyAndReturn({
    data: rows.map((row) => ({ id: uuidv7(), memberId, week: new Date(start), ...row })),
    skipDuplicates: true,
    select: { id: true },
  });
  return created.map(({ id }) => id);
}

async function copyHours(tx: AgencyWriter, actor: Actor, start: Day, rows: Recordable[]): Promise<string[]> {
  const lastWeek = await listEntries(tx, actor, addDays(start, -7));
  const thisWeek = await listEntries(tx, actor, start);
  const open = new Set(rows.map(rowKey));
  const copies = copiesOf(lastWeek, thisWeek).filter((copy) => open.has(rowKey(copy)));
  const data = copies.map(({ day, ...copy }) => ({
    ...copy,
    id: uuidv7(),
    memberId: memberIdOf(actor),
    day: new Date(day),
    timeZone: actor.timeZone,
  }));
  await tx.timeEntry.createMany({ data });
  return data.map(({ id }) => id);
}

async function listEntries(tx: AgencyWriter, actor: Actor, start: Day): Promise<EntryView[]> {
  const rows = await tx.timeEntry.findMany({
    where: { ...onSheetOf(actor), day: { gte: new Date(start), lte: new Date(addDays(start, 6)) } },
    select: entrySelect,
  });
  return rows.map(toEntryView);
}
