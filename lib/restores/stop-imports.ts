import type { TwoDatabases } from "@/lib/restores/copy-rows";

/** An import that was under way when the snapshot was made must not go on by itself: somebody decides anew. */
export async function stopImports({ side }: TwoDatabases): Promise<void> {
  await side.query(
    `UPDATE "ImportBatch" SET "status" = 'failed', "attempts" = 0, "errorCode" = 'import-restored'
     WHERE "status" IN ('checking', 'running')`,
  );
}
