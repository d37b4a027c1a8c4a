import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { DomainError } from "@/lib/errors/domain-error";
import { logFault } from "@/lib/errors/log-fault";
import { checkImport } from "@/lib/imports/checking";
import { failImport } from "@/lib/imports/failing";
import { runImport } from "@/lib/imports/running";
import type { Watch } from "@/lib/imports/watch";
import { systemActor } from "@/lib/jobs/system-actor";

/** A file that takes the worker down with it is given up. */
const MAX_ATTEMPTS = 3;

/** Checks or runs an import, whichever it is its turn for. In the name of whoever set it going. */
export async function workOnImport(agency: AgencyRecord, { batchId = "" }: Record<string, string>): Promise<void> {
  const batch = await agencyClient(agency).importBatch.findUnique({
    where: { id: batchId },
    select: { status: true, memberId: true, startedById: true },
  });
  if (batch?.status !== "checking" && batch?.status !== "running") return;
  const work = batch.status === "checking" ? checkImport : runImport;
  const actor = systemActor(agency, "import", batch.startedById ?? batch.memberId);
  try {
    await work(actor, { id: batchId }, watchFor(agency, batchId));
  } catch (error) {
    // The queue tries again.
    if (isUnavailable(error)) throw error;
    const errorCode = error instanceof DomainError ? error.code : `fault:${logFault(error)}`;
    await failImport(actor, { id: batchId }, errorCode);
  }
}

/** Writes beside the worker's transaction, whose changes nobody sees before its end. */
function watchFor(agency: AgencyRecord, id: string): Watch {
  const { importBatch } = agencyClient(agency);
  const select = { attempts: true } as const;
  return {
    begin: async () => {
      const { attempts } = await importBatch.update({ where: { id }, data: { attempts: { increment: 1 } }, select });
      if (attempts > MAX_ATTEMPTS) throw new DomainError("import-given-up");
    },
    progress: async (rowsDone, rowsTotal) => {
      await importBatch.update({ where: { id }, data: { rowsDone, rowsTotal }, select });
    },
  };
}
