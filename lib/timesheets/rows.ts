import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { requireRecordable } from "@/lib/recordables/require-recordable";
import { startOfWeek } from "@/lib/time/weeks";
import { onSheetOf } from "@/lib/timesheets/policy";
import type { WeekRowInput } from "@/lib/timesheets/schema";

/** Puts a row into one's week; one that is there already stays the one row it is. */
export async function addRow(actor: Actor, input: WeekRowInput): Promise<null> {
  return writeAs(actor, "time-entry:write:own", async ({ tx, record, unchanged }) => {
    await requireRecordable(tx, actor, input);
    const id = uuidv7();
    const { count } = await tx.timesheetRow.createMany({
      data: { id, memberId: memberIdOf(actor), ...weekRow(actor, input) },
      skipDuplicates: true,
    });
    if (count === 0) return unchanged(null);
    await record("timesheet.rows-changed", { kind: "timesheet", id }, { added: input });
    return null;
  });
}

/** Takes an added row away. Time recorded on it stays, and so does the row as long as there is any. */
export async function removeRow(actor: Actor, input: WeekRowInput): Promise<null> {
  return writeAs(actor, "time-entry:write:own", async ({ tx, record, unchanged }) => {
    const { count } = await tx.timesheetRow.deleteMany({ where: { ...onSheetOf(actor), ...weekRow(actor, input) } });
    if (count === 0) return unchanged(null);
    await record("timesheet.rows-changed", { kind: "timesheet", id: null }, { removed: input });
    return null;
  });
}

function weekRow(actor: Actor, { week, projectId, taskId, activityId }: WeekRowInput) {
  return { week: new Date(startOfWeek(week, actor.weekStart)), projectId, taskId, activityId };
}
