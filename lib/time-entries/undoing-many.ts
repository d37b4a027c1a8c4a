import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import type { BulkAnswer, BulkChangeIdInput } from "@/lib/bulk/schema";
import { takeForUndo } from "@/lib/bulk/undo";
import { BULK_TIMEOUT_MS } from "@/lib/time-entries/assigning";
import { assignBack } from "@/lib/time-entries/assigning-back";
import { putBack } from "@/lib/time-entries/putting-back";

/**
 * Takes back one's own change of many entries. Left and named are those that somebody has changed since, and those
 * whose place is closed by now. Throws "not-found", also for what was undone before.
 */
export async function undoTimeEntries(actor: Actor, { id }: BulkChangeIdInput): Promise<BulkAnswer> {
  return writeAs(
    actor,
    "time-entry:write:own",
    async (writing) => {
      const { tx, unchanged } = writing;
      const kind = await takeForUndo(tx, actor, id, ["time-entry.changed", "time-entry.deleted"]);
      const kept = await tx.bulkChangeRow.findMany({ where: { changeId: id }, orderBy: { rowId: "asc" } });
      const answer = await (kind === "time-entry.deleted" ? putBack : assignBack)(writing, actor, kept);
      return answer.changed > 0 ? answer : unchanged(answer);
    },
    { timeoutMs: BULK_TIMEOUT_MS },
  );
}
