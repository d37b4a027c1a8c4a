import type { z } from "zod";
import { MOST_ROWS, type SelectionInput } from "@/lib/bulk/schema";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";

type Matching<Search extends z.ZodObject> = {
  /** Of the list's address. */
  search: Search;
  /** SQL for the ids that a search finds. */
  ids: (search: z.output<Search>) => Prisma.Sql;
};

/** SQL that holds for the rows a change is for; `id` is the column with their key. */
export function selectedBy<Search extends z.ZodObject>(
  id: Prisma.Sql,
  { ids, matching }: SelectionInput,
  list: Matching<Search>,
): Prisma.Sql {
  if (matching === undefined) return Prisma.sql`${id} = ANY (${ids}::uuid[])`;
  const search = list.search.parse(Object.fromEntries(new URLSearchParams(matching)));
  return Prisma.sql`${id} IN (${list.ids(search)})`;
}

/**
 * Refuses what the person has not agreed to: more rows than a change may have, and another number of rows than they
 * were told, because somebody has added or changed some meanwhile.
 */
export function requireAsSeen(found: number, { matching, count }: SelectionInput): void {
  if (found > MOST_ROWS) throw new DomainError("too-many-rows", { params: { most: MOST_ROWS } });
  if (matching !== undefined && count !== found)
    throw new DomainError("selection-changed", { params: { count: found } });
}

/** One row too many tells that there are too many. */
export const LOCKED_ROWS = MOST_ROWS + 1;
