import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { BulkKind } from "@/lib/bulk/schema";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** A row as it was, and by what it can be told that nobody has changed it since. */
export type KeptRow = { rowId: string; before: Prisma.InputJsonObject; after: Prisma.InputJsonObject };

/** Keeps what rows were before a change, for undoing it. Gives the change's id. */
export async function keepChange(
  tx: AgencyWriter,
  actor: Actor,
  kind: BulkKind,
  rows: readonly KeptRow[],
): Promise<string> {
  const id = uuidv7();
  await tx.bulkChange.create({ data: { id, memberId: memberIdOf(actor), kind }, select: { id: true } });
  // As one value: given one by one, thousands of rows take seconds.
  await tx.$executeRaw`
    INSERT INTO "BulkChangeRow" ("changeId", "rowId", "before", "after")
    SELECT ${id}::uuid, "rowId", "before", "after"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("rowId" uuid, "before" jsonb, "after" jsonb)`;
  return id;
}

/**
 * For undoing: a row is as it was at version `was` again, now under version `is`. What was kept for that state can be
 * undone as well, and so one change after the other.
 */
export async function followVersions(
  tx: AgencyWriter,
  rows: readonly { rowId: string; was: number; is: number }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "BulkChangeRow" b SET "after" = jsonb_build_object('version', r."is")
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("rowId" uuid, "was" int, "is" int)
    WHERE b."rowId" = r."rowId" AND b."after" = jsonb_build_object('version', r."was")`;
}
