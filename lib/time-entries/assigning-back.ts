import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Writing } from "@/lib/access/write-as";
import { followVersions } from "@/lib/bulk/keeping";
import type { BulkAnswer, Refusal, RefusedRow } from "@/lib/bulk/schema";
import { entryName, type LockedEntry, lockEntries } from "@/lib/time-entries/lock-entries";
import { obstacleToGoingBack, type Places, readPlaces } from "@/lib/time-entries/places";
import { storedOf, toLog } from "@/lib/time-entries/stored-entry";

type Kept = { rowId: string; before: unknown; after: unknown };

/** Entries go back to where they were before they were moved. */
export async function assignBack({ tx, recordEach }: Writing, actor: Actor, kept: Kept[]): Promise<BulkAnswer> {
  const rows = kept.map(({ rowId, before, after }) => ({
    id: rowId,
    before: assignmentSchema.parse(before),
    version: versionSchema.parse(after).version,
  }));
  const entries = await lockEntries(
    tx,
    rows.map(({ id }) => id),
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const places = await readPlaces(tx, actor, {
    projectIds: [...new Set([...entries, ...rows.map(({ before }) => before)].map(({ projectId }) => projectId))],
    memberIds: [],
  });
  const refused: RefusedRow[] = [];
  const due: { entry: LockedEntry; before: Row["before"] }[] = [];
  for (const row of rows) {
    const entry = byId.get(row.id);
    const reason = obstacle(actor, places, row, entry);
    if (!entry || reason) refused.push({ id: row.id, name: entry ? entryName(entry) : "", reason: reason ?? "gone" });
    else due.push({ entry, before: row.before });
  }
  await tx.$executeRaw`
    UPDATE "TimeEntry" e SET "projectId" = r."projectId", "taskId" = r."taskId", "activityId" = r."activityId",
      "billable" = r."billable", "version" = e."version" + 1, "updatedAt" = now()
    FROM jsonb_to_recordset(${JSON.stringify(due.map(({ entry, before }) => ({ id: entry.id, ...before })))}::jsonb)
      AS r("id" uuid, "projectId" uuid, "taskId" uuid, "activityId" uuid, "billable" boolean)
    WHERE e."id" = r."id"`;
  const events = due.map(({ entry, before }) => {
    const was = storedOf(entry);
    const after = { ...was, ...before, version: was.version + 1 };
    return { id: entry.id, detail: { before: toLog(was), after: toLog(after) } };
  });
  await recordEach("time-entry.changed", "time-entry", events);
  await followVersions(
    tx,
    due.map(({ entry, before }) => ({ rowId: entry.id, was: before.version, is: entry.version + 1 })),
  );
  return { changeId: null, changed: due.length, refused };
}

const assignmentSchema = z.object({
  projectId: z.uuid(),
  taskId: z.uuid().nullable(),
  activityId: z.uuid().nullable(),
  billable: z.boolean(),
  /** What was undone since may have left the entry under a later one. */
  version: z.int(),
});

const versionSchema = z.object({ version: z.int() });

type Row = { before: z.output<typeof assignmentSchema>; version: number };

function obstacle(actor: Actor, places: Places, { before, version }: Row, entry?: LockedEntry): Refusal | null {
  if (!entry) return "gone";
  if (entry.version !== version) return "changed";
  return obstacleToGoingBack(actor, places, { memberId: entry.memberId, from: entry.projectId }, before);
}
