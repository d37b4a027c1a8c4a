import { v7 as uuidv7 } from "uuid";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { CreatedTargets, ImportContext } from "@/lib/imports/create-targets";
import type { EntryPart, PlannedRow } from "@/lib/imports/plan-row";
import type { Watch } from "@/lib/imports/watch";
import type { Day } from "@/lib/time/weeks";

/**
 * Creates the entries of all rows that come in. Triggers keep the sums, and hold each one until the import is done; so
 * it goes forward in time, a whole month in a statement: whoever records meanwhile waits, and never for good.
 */
export async function createEntries(
  tx: AgencyWriter,
  context: ImportContext,
  targets: CreatedTargets,
  watch: Watch,
): Promise<void> {
  const { entries } = context.plan.totals;
  let done = 0;
  for (const chunk of monthByMonth(context, targets)) {
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

function* monthByMonth({ batchId, timeZone, plan }: ImportContext, targets: CreatedTargets): Generator<NewEntry[]> {
  const rows = plan.rows.filter((row) => row.outcome === "import");
  const months = Map.groupBy(rows, ({ parts }) => monthOf(parts[0]?.day ?? ""));
  let later: NewEntry[] = [];
  for (const month of [...months.keys()].sort()) {
    const added = (months.get(month) ?? []).flatMap((row) => entriesOf(row, { batchId, timeZone }, targets));
    const entries = [...later, ...added];
    // A night's work may end in the next month.
    later = entries.filter(({ day }) => monthOf(day) > month);
    yield entries.filter(({ day }) => monthOf(day) <= month);
  }
  if (later.length > 0) yield later;
}

const monthOf = (day: Day) => day.slice(0, 7);

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
