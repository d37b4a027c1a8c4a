import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Writing } from "@/lib/access/write-as";
import { type ArchivableNoun, TABLES } from "@/lib/bulk/archiving-rows";
import type { BulkAnswer, BulkChangeIdInput, RefusedRow } from "@/lib/bulk/schema";
import { takeForUndo } from "@/lib/bulk/undo";
import { Prisma } from "@/lib/db/generated/agency/client";

/** Gives rows back the state they had; those that somebody has archived or restored since are left and named. */
export async function undoArchiving(
  writing: Writing,
  actor: Actor,
  noun: ArchivableNoun,
  { id }: BulkChangeIdInput,
): Promise<BulkAnswer> {
  const { tx, recordEach, unchanged } = writing;
  const kind = await takeForUndo(tx, actor, id, [`${noun}.archived`, `${noun}.restored`]);
  const rows = rowsSchema.parse(
    await tx.$queryRaw(Prisma.sql`
      SELECT b."rowId" AS "id", r."name", r."archivedAt" IS NOT DISTINCT FROM (b."after" ->> 'archivedAt')::timestamptz AS "same"
      FROM "BulkChangeRow" b LEFT JOIN LATERAL (
        SELECT "name", "archivedAt" FROM ${TABLES[noun]} WHERE "id" = b."rowId" FOR UPDATE
      ) r ON TRUE
      WHERE b."changeId" = ${id}::uuid ORDER BY b."rowId"`),
  );
  const due = rows.filter(({ name, same }) => name !== null && same).map((row) => row.id);
  const refused = rows.flatMap(({ id: rowId, name, same }): RefusedRow[] => {
    if (name === null) return [{ id: rowId, name: "", reason: "gone" }];
    return same ? [] : [{ id: rowId, name, reason: "changed" }];
  });
  if (due.length === 0) return unchanged({ changeId: null, changed: 0, refused });
  await tx.$executeRaw(Prisma.sql`
    UPDATE ${TABLES[noun]} r SET "archivedAt" = (b."before" ->> 'archivedAt')::timestamptz
    FROM "BulkChangeRow" b
    WHERE b."changeId" = ${id}::uuid AND b."rowId" = r."id" AND r."id" = ANY (${due}::uuid[])`);
  const back = kind === `${noun}.archived` ? "restored" : "archived";
  await recordEach(
    `${noun}.${back}`,
    noun,
    due.map((rowId) => ({ id: rowId })),
  );
  return { changeId: null, changed: due.length, refused };
}

const rowsSchema = z.array(z.object({ id: z.string(), name: z.string().nullable(), same: z.boolean() }));
