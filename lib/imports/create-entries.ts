import { v7 as uuidv7 } from "uuid";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { CreatedTargets, ImportContext } from "@/lib/imports/create-targets";
import type { EntryPart, PlannedRow } from "@/lib/imports/plan-row";
import type { Watch } from "@/lib/imports/watch";
import { inChunks } from "@/lib/lists/chunks";

const ENTRIES_AT_ONCE = 5_000;

/** Creates the entries of all rows that come in. Sums per project and month are kept by a trigger. */
export async function createEntries(
  tx: AgencyWriter,
  context: ImportContext,
  targets: CreatedTargets,
  watch: Watch,
): Promise<void> {
  const { entries } = context.plan.totals;
  let done = 0;
  for (const chunk of inChunks(allEntries(context, targets), ENTRIES_AT_ONCE)) {
    await watch.progress(done, entries);
    await insert(tx, chunk);
    done += chunk.length;
  }
}

/** As one value: given one by one, a hundred thousand entries cost minutes and gigabytes. */
async function insert(tx: AgencyWriter, entries: NewEntry[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "TimeEntry" (
      "id", "memberId", "projectId", "taskId", "day", "startedAt", "endedAt", "durationSeconds", "timeZone", "note",
      "billable", "tags", "splitId", "importBatchId", "importFingerprint", "updatedAt")
    SELECT "id", "memberId", "projectId", "taskId", "day", "startedAt", "endedAt", "durationSeconds", "timeZone", "note",
      "billable", "tags", "splitId", "importBatchId", "importFingerprint", now()
    FROM json_populate_recordset(NULL::"TimeEntry", ${JSON.stringify(entries)}::json)`;
}

type NewEntry = EntryPart & {
  id: string;
  memberId: string;
  projectId: string;
  taskId: string | null;
  timeZone: string;
  note: string;
  billable: boolean;
  tags: string[];
  splitId: string | null;
  importBatchId: string;
  importFingerprint: string | null;
};

function* allEntries({ batchId, timeZone, plan }: ImportContext, targets: CreatedTargets) {
  for (const planned of plan.rows) {
    if (planned.outcome === "import") yield* entriesOf(planned, { batchId, timeZone }, targets);
  }
}

/** The parts of a row that runs over midnight know each other; the fingerprint, one of a kind, is with the first. */
function entriesOf(
  planned: Extract<PlannedRow, { outcome: "import" }>,
  { batchId: importBatchId, timeZone }: Pick<ImportContext, "batchId" | "timeZone">,
  targets: CreatedTargets,
): NewEntry[] {
  const { row, memberId, task, parts, fingerprint } = planned;
  const projectId = targets.projectId(planned.project);
  const shared = {
    memberId,
    projectId,
    taskId: task && targets.taskId(task),
    timeZone,
    note: row.description,
    billable: row.billable ?? targets.billableDefault(projectId),
    tags: row.tags,
    splitId: parts.length > 1 ? uuidv7() : null,
    importBatchId,
  };
  return parts.map((part, index) => ({
    id: uuidv7(),
    ...part,
    ...shared,
    importFingerprint: index === 0 ? fingerprint : null,
  }));
}
