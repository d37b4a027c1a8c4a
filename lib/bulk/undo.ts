import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import type { AgencyWriter } from "@/lib/access/write-as";
import { BULK_KINDS, type BulkKind, type UndoableChange } from "@/lib/bulk/schema";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";

/** How long a change of many rows is offered for undoing; it is kept longer. */
const OFFERED_MS = 3_600_000;

/** The actor's latest change of one of these kinds that can still be undone. */
export async function findUndoable(actor: Actor, kinds: readonly BulkKind[]): Promise<UndoableChange | null> {
  if (actor.preview) return null;
  const change = await readAs(actor, "profile:read:own").bulkChange.findFirst({
    where: {
      memberId: memberIdOf(actor),
      kind: { in: [...kinds] },
      undoneAt: null,
      createdAt: { gt: new Date(now().getTime() - OFFERED_MS) },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, kind: true, createdAt: true, _count: { select: { rows: true } } },
  });
  const kind = BULK_KINDS.find((known) => known === change?.kind);
  return change && kind ? { id: change.id, kind, rows: change._count.rows, at: change.createdAt } : null;
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
