import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { keepChange } from "@/lib/bulk/keeping";
import type { BulkAnswer } from "@/lib/bulk/schema";
import { BULK_TIMEOUT_MS } from "@/lib/time-entries/assigning";
import type { DeleteEntriesInput } from "@/lib/time-entries/bulk-schema";
import { entryName, type LockedEntry, lockChosen } from "@/lib/time-entries/lock-entries";
import { type Places, readPlaces } from "@/lib/time-entries/places";
import { storedOf, toLog } from "@/lib/time-entries/stored-entry";

/** Deletes one's own entries, never another's. Those that cannot be are left and named. */
export async function deleteTimeEntries(actor: Actor, input: DeleteEntriesInput): Promise<BulkAnswer> {
  return writeAs(
    actor,
    "time-entry:write:own",
    async ({ tx, recordEach, unchanged }) => {
      const { entries, gone: refused } = await lockChosen(tx, actor, input);
      const projectIds = [...new Set(entries.map(({ projectId }) => projectId))];
      const places = await readPlaces(tx, actor, { projectIds, memberIds: [] });
      const due: LockedEntry[] = [];
      for (const entry of entries) {
        const reason = obstacleToDeleting(actor, places, entry);
        if (reason) refused.push({ id: entry.id, name: entryName(entry), reason });
        else due.push(entry);
      }
      if (due.length === 0) return unchanged({ changeId: null, changed: 0, refused });

      await tx.timeEntry.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
      const rows = due.map((entry) => ({ id: entry.id, detail: { before: toLog(storedOf(entry)) } }));
      await recordEach("time-entry.deleted", "time-entry", rows);
      const kept = due.map((entry) => ({
        rowId: entry.id,
        before: { ...toLog(storedOf(entry)), memberId: entry.memberId, createdAt: entry.createdAt.toISOString() },
        after: {},
      }));
      return { changeId: await keepChange(tx, actor, "time-entry.deleted", kept), changed: due.length, refused };
    },
    { timeoutMs: BULK_TIMEOUT_MS },
  );
}

function obstacleToDeleting(actor: Actor, { projects }: Places, entry: LockedEntry) {
  if (entry.memberId !== actor.memberId) return "foreign" as const;
  return projects.has(entry.projectId) ? null : ("closed" as const);
}
