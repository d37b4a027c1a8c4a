import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { claimBatch } from "@/lib/imports/claim";
import type { ImportIdInput } from "@/lib/imports/input-schema";
import { planBatch } from "@/lib/imports/plan-batch";
import { storePlan } from "@/lib/imports/store-plan";
import type { Watch } from "@/lib/imports/watch";

const CHECK_TIMEOUT_MS = 15 * 60_000;

/** The dry run, in the worker: reads the file and notes what an import would do. Run twice, the second finds nothing to do. */
export async function checkImport(actor: Actor, { id }: ImportIdInput, watch: Watch): Promise<void> {
  await writeAs(
    actor,
    "import:run",
    async ({ tx, record, unchanged }) => {
      const batch = await claimBatch(tx, id, "checking");
      if (!batch) return unchanged(undefined);
      await watch.begin();
      const planned = await planBatch(tx, batch);
      const report = await storePlan(tx, id, planned, { watch });
      const { status } = report;
      const found =
        status === "read" ? { ...report.totals, problems: report.problems } : { problem: report.problem.code };
      await record("import.checked", { kind: "import", id }, { status, ...found });
    },
    { timeoutMs: CHECK_TIMEOUT_MS },
  );
}
