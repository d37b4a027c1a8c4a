import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import type { StartImportInput } from "@/lib/imports/input-schema";
import { lockWaiting } from "@/lib/imports/lock-waiting";
import { importReportSchema } from "@/lib/imports/report-schema";
import { importChoicesSchema } from "@/lib/imports/schema";
import { wakeImport } from "@/lib/jobs/send-job";
import { now } from "@/lib/time/clock";

/** Hands the batch to the worker. Throws "import-undecided" while something is left to decide, problems included. */
export async function startImport(actor: Actor, { id, leaveOutProblems }: StartImportInput): Promise<void> {
  await writeAs(actor, "import:run", async ({ tx, record }) => {
    const batch = await lockWaiting(tx, actor, id);
    const report = importReportSchema.nullable().parse(batch.report);
    const leavesOut = leaveOutProblems === "on";
    const isDecided =
      report?.status === "read" && report.obstacles.every((obstacle) => obstacle === "problems" && leavesOut);
    if (!isDecided) throw new DomainError("import-undecided");
    const { totals, problems } = report;
    if (totals.rows === 0) throw new DomainError("import-nothing-new");

    const choices = { ...importChoicesSchema.parse(batch.choices), leaveOutProblems: leavesOut };
    await tx.importBatch.update({
      where: { id },
      data: {
        choices,
        status: "running",
        startedById: memberIdOf(actor),
        queuedAt: now(),
        rowsDone: 0,
        rowsTotal: totals.rows,
        errorCode: null,
      },
      select: { id: true },
    });
    const { fileName } = batch;
    await record("import.started", { kind: "import", id }, { fileName, rows: totals.rows, problemsLeftOut: problems });
  });
  await wakeImport(actor.agency.id, id);
}
