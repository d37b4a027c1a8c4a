import { z } from "zod";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import type { AgencyWriter } from "@/lib/access/write-as";
import { BULK_KINDS, type BulkKind, type UndoableChange } from "@/lib/bulk/schema";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";

/** How long a change of many rows is offered for undoing; it is kept longer. */
const OFFERED_MS = 3_600_000;

const changeSchema = z.object({
  id: z.string(),
  kind: z.enum(BULK_KINDS),
  at: z.date(),
  rows: z.number(),
}) satisfies z.ZodType<UndoableChange>;

/** The actor's latest change of one of these kinds that can still be undone. */
export async function findUndoable(actor: Actor, kinds: readonly BulkKind[]): Promise<UndoableChange | null> {
  if (actor.preview) return null;
  const offeredSince = new Date(now().getTime() - OFFERED_MS);
  const rows = await readAs(actor, "profile:read:own").$queryKept`
    SELECT c."id", c."kind", c."createdAt" AS "at",
           (SELECT count(*)::int FROM "BulkChangeRow" r WHERE r."changeId" = c."id") AS "rows"
    FROM "BulkChange" c
    WHERE c."memberId" = ${memberIdOf(actor)}::uuid AND c."kind" = ANY (${[...kinds]}) AND c."undoneAt" IS NULL
      AND c."createdAt" > ${offeredSince}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT 1`;
  return parseRows(changeSchema, rows)[0] ?? null;
}

/**
 * Marks the actor's own change as undone and gives its kind. Throws "not-found", also for another's and for what was
 * undone before: two who undo at once have one effect.
 */
export async function takeForUndo(
  tx: AgencyWriter,
  actor: Actor,
  id: string,
  kinds: readonly BulkKind[],
): Promise<BulkKind> {
  const mine = { id, memberId: memberIdOf(actor), undoneAt: null, kind: { in: [...kinds] } };
  const [change] = await tx.bulkChange.updateManyAndReturn({
    where: mine,
    data: { undoneAt: now() },
    select: { kind: true },
  });
  const kind = kinds.find((known) => known === change?.kind);
  if (!kind) throw new DomainError("not-found");
  return kind;
}
