import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { ImportIdInput } from "@/lib/imports/input-schema";

/** Says that the worker's work came to nothing. An incident's code names its id. */
export async function failImport(actor: Actor, { id }: ImportIdInput, errorCode: string): Promise<void> {
  await writeAs(actor, "import:run", async ({ tx, record, unchanged }) => {
    const failed = { status: "failed", attempts: 0, errorCode } as const;
    // After a check there is no plan to start from.
    const checks = { id, status: "checking" } as const;
    const { count: checked } = await tx.importBatch.updateMany({
      where: checks,
      data: { ...failed, report: Prisma.DbNull },
    });
    const { count: ran } = await tx.importBatch.updateMany({ where: { id, status: "running" }, data: failed });
    if (checked + ran === 0) return unchanged(undefined);
    await record("import.failed", { kind: "import", id }, { errorCode });
  });
}
