import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Writing } from "@/lib/access/write-as";
import { keepChange } from "@/lib/bulk/keeping";
import type { BulkAnswer, SelectionInput } from "@/lib/bulk/schema";
import { LOCKED_ROWS, requireAsSeen } from "@/lib/bulk/selection";
import { Prisma } from "@/lib/db/generated/agency/client";
import { now } from "@/lib/time/clock";

/** What can be put away and brought back. */
export type ArchivableNoun = "project" | "client" | "task" | "activity";

export const TABLES: Record<ArchivableNoun, Prisma.Sql> = {
  project: Prisma.sql`"Project"`,
  client: Prisma.sql`"Client"`,
  task: Prisma.sql`"Task"`,
  activity: Prisma.sql`"Activity"`,
};

type Archiving = {
  noun: ArchivableNoun;
  to: "archived" | "restored";
  selection: SelectionInput;
  /** SQL that holds for the rows chosen, of those that exist for the actor; the table is called "r". */
  chosen: Prisma.Sql;
};

/** Archives or restores what was chosen, with an event for each row. What is so already stays as it is. */
export async function archiveRows(writing: Writing, actor: Actor, archiving: Archiving): Promise<BulkAnswer> {
  const { tx, recordEach, unchanged } = writing;
  const { noun, to, selection, chosen } = archiving;
  const found = rowsSchema.parse(
    await tx.$queryRaw(Prisma.sql`
      SELECT r."id", r."archivedAt" FROM ${TABLES[noun]} r WHERE ${chosen}
      ORDER BY r."id" LIMIT ${LOCKED_ROWS} FOR UPDATE OF r`),
  );
  requireAsSeen(found.length, selection);
  const present = new Set(found.map(({ id }) => id));
  const refused = selection.ids
    .filter((id) => selection.matching === undefined && !present.has(id))
    .map((id) => ({ id, name: "", reason: "gone" as const }));
  const due = found.filter(({ archivedAt }) => (archivedAt !== null) !== (to === "archived"));
  if (due.length === 0) return unchanged({ changeId: null, changed: 0, refused });

  const archivedAt = to === "archived" ? now() : null;
  const ids = due.map(({ id }) => id);
  await tx.$executeRaw(
    Prisma.sql`UPDATE ${TABLES[noun]} SET "archivedAt" = ${archivedAt} WHERE "id" = ANY (${ids}::uuid[])`,
  );
  await recordEach(
    `${noun}.${to}`,
    noun,
    ids.map((id) => ({ id })),
  );
  const after = { archivedAt: archivedAt?.toISOString() ?? null };
  const kept = due.map((row) => ({
    rowId: row.id,
    before: { archivedAt: row.archivedAt?.toISOString() ?? null },
    after,
  }));
  return { changeId: await keepChange(tx, actor, `${noun}.${to}`, kept), changed: due.length, refused };
}

const rowsSchema = z.array(z.object({ id: z.string(), archivedAt: z.date().nullable() }));
