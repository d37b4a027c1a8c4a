import type { Actor } from "@/lib/access/actor";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { claimBatch } from "@/lib/imports/claim";
import { createEntries } from "@/lib/imports/create-entries";
import { createTargets } from "@/lib/imports/create-targets";
import type { ImportIdInput } from "@/lib/imports/input-schema";
import type { ImportPlan } from "@/lib/imports/plan";
import { planBatch } from "@/lib/imports/plan-batch";
import { reportOf } from "@/lib/imports/report";
import type { ReadReport } from "@/lib/imports/report-schema";
import { storePlan } from "@/lib/imports/store-plan";
import type { Watch } from "@/lib/imports/watch";
import { now } from "@/lib/time/clock";

const RUN_TIMEOUT_MS = 30 * 60_000;

/**
 * The import, in the worker: plans anew and creates everything, or nothing. Where the agency has changed so that there is
 * something to decide again, the batch goes back to the person. Run twice, the second finds nothing to do.
 */
export async function runImport(actor: Actor, { id }: ImportIdInput, watch: Watch): Promise<void> {
  await writeAs(
    actor,
    "import:run",
    async ({ tx, record, unchanged }) => {
      const batch = await claimBatch(tx, id, "running");
      if (!batch) return unchanged(undefined);
      await watch.begin();
      const planned = await planBatch(tx, batch);
      if (planned.status === "refused" || planned.plan.obstacles.length > 0) {
        await storePlan(tx, id, planned, { watch, errorCode: "changed-elsewhere" });
        return record("import.checked", { kind: "import", id }, { status: "changed-elsewhere" });
      }
      const { parsed, plan, existing } = planned;
      const context = { batchId: id, timeZone: parsed.timeZone, plan };
      const created = await createTargets(tx, context, existing);
      await createEntries(tx, context, created, watch);
      await close(tx, id, plan, reportOf(parsed, plan));
      for (const { id: memberId, name, email } of plan.newMembers) {
        await record("member.imported", { kind: "member", id: memberId }, { name, email, importId: id });
      }
      await record("import.done", { kind: "import", id }, countsOf(plan));
    },
    { timeoutMs: RUN_TIMEOUT_MS },
  );
}

/** What the file held lies in the entries now; of itself only figures are kept, and the lines that were left out. */
async function close(tx: AgencyWriter, id: string, plan: ImportPlan, report: ReadReport): Promise<void> {
  await tx.importLine.deleteMany({ where: { batchId: id, outcome: { not: "problem" } } });
  await tx.importBatch.update({
    where: { id },
    data: {
      status: "done",
      finishedAt: now(),
      content: null,
      choices: {},
      report: { ...report, people: [], dateExample: null },
      createdMemberIds: plan.newMembers.map((member) => member.id),
      attempts: 0,
    },
    select: { id: true },
  });
}

function countsOf({ totals, create, newMembers }: ImportPlan) {
  return {
    ...totals,
    clients: create.clients.length,
    projects: create.projects.length,
    tasks: create.tasks.length,
    members: newMembers.length,
  };
}
