import type { Actor } from "@/lib/access/actor";
import type { AgencyWriter } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/imports/policy";

/**
 * A batch that waits for somebody to decide, locked: of two who decide at once, the second meets the decision of the first.
 * Throws "not-found" and "changed-elsewhere".
 */
export async function lockWaiting(tx: AgencyWriter, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "ImportBatch" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  const batch = await tx.importBatch.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: { status: true, choices: true, report: true, fileName: true },
  });
  if (!batch) throw new DomainError("not-found");
  if (batch.status !== "waiting" && batch.status !== "failed") throw new DomainError("changed-elsewhere");
  return batch;
}
