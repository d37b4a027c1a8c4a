import { type Actor, can } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** The imports that exist for the actor: those who may import see each other's. */
export function visibleTo(actor: Actor): Prisma.ImportBatchWhereInput {
  return can(actor, "import:run") ? {} : { id: { in: [] } };
}
