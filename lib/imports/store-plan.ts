import type { AgencyWriter } from "@/lib/access/write-as";
import { linesOf } from "@/lib/imports/lines";
import type { ImportLine } from "@/lib/imports/lines-schema";
import type { PlannedBatch } from "@/lib/imports/plan-batch";
import { reportOf } from "@/lib/imports/report";
import type { ImportReport } from "@/lib/imports/report-schema";
import type { Watch } from "@/lib/imports/watch";
import { inChunks } from "@/lib/lists/chunks";

const LINES_AT_ONCE = 5_000;

/** Replaces what is known of the file, and gives the batch back to the person who decides. */
export async function storePlan(
  tx: AgencyWriter,
  id: string,
  planned: PlannedBatch,
  { watch, errorCode = null }: { watch: Watch; errorCode?: string | null },
): Promise<ImportReport> {
  await tx.importLine.deleteMany({ where: { batchId: id } });
  if (planned.status === "planned") await storeLines(tx, id, planned, watch);

  const report = planned.status === "refused" ? planned : reportOf(planned.parsed, planned.plan);
  await tx.importBatch.update({
    where: { id },
    data: {
      report,
      source: report.status === "read" ? report.source : null,
      status: report.status === "read" ? "waiting" : "refused",
      attempts: 0,
      errorCode,
    },
    select: { id: true },
  });
  return report;
}

async function storeLines(
  tx: AgencyWriter,
  batchId: string,
  { parsed, plan, existing }: Extract<PlannedBatch, { status: "planned" }>,
  watch: Watch,
): Promise<void> {
  const total = parsed.rows.length + parsed.problems.length;
  const lines = linesOf(parsed, plan, new Map(existing.projects.map(({ id, name }) => [id, name])));
  let done = 0;
  for (const chunk of inChunks(lines, LINES_AT_ONCE)) {
    await watch.progress(done, total);
    await insert(tx, batchId, chunk);
    done += chunk.length;
  }
}

/** As one value, because there may be many. Two findings on one line, as in a file with broken quotes, are shown as one. */
async function insert(tx: AgencyWriter, batchId: string, lines: ImportLine[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ImportLine" ("batchId", "line", "outcome", "reason", "shown")
    SELECT ${batchId}::uuid, "line", "outcome", "reason", "shown"
    FROM json_populate_recordset(NULL::"ImportLine", ${JSON.stringify(lines)}::json)
    ON CONFLICT DO NOTHING`;
}
