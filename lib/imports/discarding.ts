import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { lockBatch } from "@/lib/imports/claim";
import type { ImportIdInput } from "@/lib/imports/input-schema";
import { visibleTo } from "@/lib/imports/policy";

/** Throws a file away that was not imported. Throws "import-busy" while a worker is at it. */
export async function discardImport(actor: Actor, { id }: ImportIdInput): Promise<void> {
  await writeAs(actor, "import:run", async ({ tx, record }) => {
    await lockBatch(tx, id);
    const batch = await tx.importBatch.findFirst({
      where: { id, AND: visibleTo(actor) },
      select: { fileName: true, status: true },
    });
    if (!batch) throw new DomainError("not-found");
    if (batch.status === "done" || batch.status === "undone") throw new DomainError("changed-elsewhere");
    await tx.importBatch.delete({ where: { id }, select: { id: true } });
    await record("import.discarded", { kind: "import", id }, { fileName: batch.fileName });
  });
}
