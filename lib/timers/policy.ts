import { type Actor, memberIdOf } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";

/** The actor's own running timer; there is one at most. Others' are nobody's business. */
export function runningOf(actor: Actor): Prisma.TimeEntryWhereInput {
  return { memberId: memberIdOf(actor), durationSeconds: null };
}

/** The same for SQL in which the table "TimeEntry" is called "e". */
export function runningInSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(e."memberId" = ${memberIdOf(actor)}::uuid AND e."durationSeconds" IS NULL)`;
}
