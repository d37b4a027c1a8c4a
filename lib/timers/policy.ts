import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/agency/client";

/** The actor's own running timer; there is one at most. Others' are nobody's business. */
export function runningOf(actor: Actor): Prisma.TimeEntryWhereInput {
  return { memberId: memberIdOf(actor), durationSeconds: null };
}
