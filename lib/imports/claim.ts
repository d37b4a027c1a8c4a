import type { AgencyWriter } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";

export type ClaimedBatch = { id: string; content: Uint8Array; timeZone: string; choices: unknown };

/**
 * Takes a batch for this worker until its transaction ends; null when another has it, or when it is not, or no longer,
 * the worker's turn. Waits for an import of the same agency that is under way.
 */
export async function claimBatch(
  tx: AgencyWriter,
  id: string,
  status: "checking" | "running",
): Promise<ClaimedBatch | null> {
  if (!(await tryLock(tx, id))) return null;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('import'), 0)::text`;
  const batch = await tx.importBatch.findFirst({
    where: { id, status },
    select: { id: true, content: true, timeZone: true, choices: true },
  });
  return batch?.content ? { ...batch, content: batch.content } : null;
}

/** Keeps workers away from a batch until the transaction ends. Throws "import-busy" when one is at work on it. */
export async function lockBatch(tx: AgencyWriter, id: string): Promise<void> {
  if (!(await tryLock(tx, id))) throw new DomainError("import-busy");
}

/** Keeps all imports of the agency waiting until the transaction ends. Throws "import-busy" when one is under way. */
export async function lockAllImports(tx: AgencyWriter): Promise<void> {
  const [row] = await tx.$queryRaw<Lock>`SELECT pg_try_advisory_xact_lock(hashtext('import'), 0) AS "taken"`;
  if (!row?.taken) throw new DomainError("import-busy");
}

async function tryLock(tx: AgencyWriter, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<Lock>`
    SELECT pg_try_advisory_xact_lock(hashtext('import-batch'), hashtext(${id})) AS "taken"`;
  return row?.taken ?? false;
}

type Lock = { taken: boolean }[];
