import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { keepChange } from "@/lib/bulk/keeping";
import type { BulkAnswer } from "@/lib/bulk/schema";
import type { AssignEntriesInput } from "@/lib/time-entries/bulk-schema";
import { entryName, type LockedEntry, lockChosen } from "@/lib/time-entries/lock-entries";
import { obstacleToAssigning, readPlaces } from "@/lib/time-entries/places";
import { storedOf, toLog } from "@/lib/time-entries/stored-entry";

export const BULK_TIMEOUT_MS = 60_000;

/**
 * Moves entries to another project or task, or sets their activity or whether they are billable: one's own, and others'
 * for who may assign them. Entries that cannot be are left as they are and named. Throws "selection-changed" and
 * "too-many-rows".
 */
export async function assignTimeEntries(actor: Actor, input: AssignEntriesInput): Promise<BulkAnswer> {
  return writeAs(
    actor,
    "time-entry:write:own",
    async ({ tx, recordEach, unchanged }) => {
      const { entries, gone: refused } = await lockChosen(tx, actor, input);
      const places = await readPlaces(tx, actor, {
        projectIds: [
          ...new Set([...entries.map(({ projectId }) => projectId), ...(input.projectId ? [input.projectId] : [])]),
        ],
        memberIds: [...new Set(entries.map(({ memberId }) => memberId))],
      });
      const changes: { entry: LockedEntry; after: Assignment }[] = [];
      for (const entry of entries) {
        const after = assignmentAfter(entry, input);
        if (isSame(entry, after)) continue;
        const reason = obstacleToAssigning(actor, places, entry, after);
        if (reason) refused.push({ id: entry.id, name: entryName(entry), reason });
        else changes.push({ entry, after });
      }
      if (changes.length === 0) return unchanged({ changeId: null, changed: 0, refused });

      await tx.timeEntry.updateMany({
        where: { id: { in: changes.map(({ entry }) => entry.id) } },
        data: { ...given(input), version: { increment: 1 } },
      });
      const events = changes.map(({ entry, after }) => {
        const before = storedOf(entry);
        const version = before.version + 1;
        return { id: entry.id, detail: { before: toLog(before), after: toLog({ ...before, ...after, version }) } };
      });
      await recordEach("time-entry.changed", "time-entry", events);
      const kept = changes.map(({ entry }) => ({
        rowId: entry.id,
        before: { ...assignmentOf(entry), version: entry.version },
        after: { version: entry.version + 1 },
      }));
      return { changeId: await keepChange(tx, actor, "time-entry.changed", kept), changed: changes.length, refused };
    },
    { timeoutMs: BULK_TIMEOUT_MS },
  );
}

/** What of an entry can be changed for many at once. */
type Assignment = { projectId: string; taskId: string | null; activityId: string | null; billable: boolean };

export function assignmentOf({ projectId, taskId, activityId, billable }: Assignment): Assignment {
  return { projectId, taskId, activityId, billable };
}

function assignmentAfter(entry: Assignment, input: AssignEntriesInput): Assignment {
  return { ...assignmentOf(entry), ...given(input) };
}

/** The columns that the person chose, the same for all entries. */
function given({ projectId, taskId, activityId, billable }: AssignEntriesInput): Partial<Assignment> {
  return {
    ...(projectId === undefined ? {} : { projectId, taskId }),
    ...(activityId === undefined ? {} : { activityId: activityId === "none" ? null : activityId }),
    ...(billable === undefined ? {} : { billable: billable === "yes" }),
  };
}

function isSame(one: Assignment, other: Assignment): boolean {
  return JSON.stringify(assignmentOf(one)) === JSON.stringify(assignmentOf(other));
}
