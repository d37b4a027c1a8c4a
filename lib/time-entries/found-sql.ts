import { type Actor, can, memberIdOf } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";
import { everyWordIn } from "@/lib/lists/search";
import { visibleInSql as projectVisibleInSql } from "@/lib/projects/policy";
import type { EntrySearch } from "@/lib/time-entries/search-schema";

/** `visibleTo` for SQL in which the table "TimeEntry" is called "e". */
export function visibleInSql(actor: Actor): Prisma.Sql {
  const recorded = Prisma.sql`e."durationSeconds" IS NOT NULL`;
  if (can(actor, "time-entry:read:all")) return recorded;
  if (!can(actor, "time-entry:read:own")) return Prisma.sql`FALSE`;
  return Prisma.sql`${recorded} AND e."memberId" = ${memberIdOf(actor)}::uuid`;
}

/** A project's entries that a search finds: what follows SELECT. The project must exist for the actor. */
export function foundOn(actor: Actor, projectId: string, search: EntrySearch): Prisma.Sql {
  return Prisma.sql`FROM "TimeEntry" e
    WHERE e."projectId" = ${projectId}::uuid AND ${visibleInSql(actor)} AND ${filtersOf(search)}
      AND EXISTS (SELECT FROM "Project" p WHERE p."id" = ${projectId}::uuid AND ${projectVisibleInSql(actor)})`;
}

/** SQL for the ids that a list's search finds, on whatever page. */
export function entryIdsFor(actor: Actor, projectId: string, search: EntrySearch): Prisma.Sql {
  return Prisma.sql`SELECT e."id" ${foundOn(actor, projectId, search)}`;
}

/** Whether the search leaves nothing out. */
export function findsAll({ q, from, to, member, task, activity, billable }: EntrySearch): boolean {
  return q === "" && [from, to, member, task, activity, billable].every((filter) => filter === undefined);
}

function filtersOf({ q, from, to, member, task, activity, billable }: EntrySearch): Prisma.Sql {
  const filters = [everyWordIn(Prisma.sql`e."note"`, q)];
  if (from) filters.push(Prisma.sql`e."day" >= ${from}::date`);
  if (to) filters.push(Prisma.sql`e."day" <= ${to}::date`);
  if (member) filters.push(Prisma.sql`e."memberId" = ${member}::uuid`);
  if (task) filters.push(isOrNone(Prisma.sql`e."taskId"`, task));
  if (activity) filters.push(isOrNone(Prisma.sql`e."activityId"`, activity));
  if (billable) filters.push(Prisma.sql`e."billable" = ${billable === "yes"}`);
  return Prisma.join(filters, " AND ");
}

function isOrNone(column: Prisma.Sql, chosen: string): Prisma.Sql {
  return chosen === "none" ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${chosen}::uuid`;
}
