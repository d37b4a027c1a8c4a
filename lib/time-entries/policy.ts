import { type Actor, can, memberIdOf } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** The recorded entries that exist for the actor. A running one belongs to the timer. */
export function visibleTo(actor: Actor): Prisma.TimeEntryWhereInput {
  return can(actor, "time-entry:read:all") ? { durationSeconds: { not: null } } : ownedBy(actor);
}

/** The recorded entries the actor may change: nobody writes others' time, whatever they may read. */
export function ownedBy(actor: Actor): Prisma.TimeEntryWhereInput {
  return { memberId: memberIdOf(actor), durationSeconds: { not: null } };
}
