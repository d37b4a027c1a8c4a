import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/control/client";
import { isOperatorsRealm } from "@/lib/operators/realm";

/** The snapshots that exist for the actor: those of their own agency. The console counts them, and opens none. */
export function visibleTo(actor: Actor): Prisma.SnapshotWhereInput {
  return isOperatorsRealm(actor.agency) ? { id: { in: [] } } : { scopeId: actor.agency.id };
}
