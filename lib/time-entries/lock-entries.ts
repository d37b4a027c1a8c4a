import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { RefusedRow, SelectionInput } from "@/lib/bulk/schema";
import { LOCKED_ROWS, requireAsSeen, selectedBy } from "@/lib/bulk/selection";
import { Prisma } from "@/lib/db/generated/agency/client";
import { entryIdsFor, visibleInSql } from "@/lib/time-entries/found-sql";
import { type EntrySearch, entrySearchSchema } from "@/lib/time-entries/search-schema";
import { storedEntrySelect } from "@/lib/time-entries/stored-entry";

const lockedSelect = {
  ...storedEntrySelect,
  id: true,
  memberId: true,
  createdAt: true,
  member: { select: { name: true, roles: true } },
} as const satisfies Prisma.TimeEntrySelect;

export type LockedEntry = Prisma.TimeEntryGetPayload<{ select: typeof lockedSelect }>;

const idSchema = z.object({ id: z.string() });

type Chosen = SelectionInput & { listedOn?: string | undefined };

/**
 * The chosen entries that exist for the actor, which nobody else changes until the transaction ends; and those ticked
 * that do not, or not any more.
 */
export async function lockChosen(
  tx: AgencyWriter,
  actor: Actor,
  chosen: Chosen,
): Promise<{ entries: LockedEntry[]; gone: RefusedRow[] }> {
  const { listedOn } = chosen;
  const ids = (search: EntrySearch) =>
    listedOn === undefined ? Prisma.sql`NULL` : entryIdsFor(actor, listedOn, search);
  const found = await tx.$queryRaw(Prisma.sql`
    SELECT e."id" FROM "TimeEntry" e
    WHERE ${visibleInSql(actor)} AND ${selectedBy(Prisma.sql`e."id"`, chosen, { search: entrySearchSchema, ids })}
    ORDER BY e."id" LIMIT ${LOCKED_ROWS} FOR UPDATE OF e`);
  const locked = parseRows(idSchema, found).map(({ id }) => id);
  requireAsSeen(locked.length, chosen);
  const present = new Set(locked);
  const missing = chosen.matching === undefined ? chosen.ids.filter((id) => !present.has(id)) : [];
  return {
    entries: await readLocked(tx, locked),
    gone: missing.map((id) => ({ id, name: "", reason: "gone" })),
  };
}

/** The entries with these ids that are there, which nobody else changes until the transaction ends. */
export async function lockEntries(tx: AgencyWriter, ids: string[]): Promise<LockedEntry[]> {
  await tx.$queryRaw`
    SELECT "id" FROM "TimeEntry" WHERE "id" = ANY (${ids}::uuid[]) AND "durationSeconds" IS NOT NULL
    ORDER BY "id" FOR UPDATE`;
  return readLocked(tx, ids);
}

function readLocked(tx: AgencyWriter, ids: string[]): Promise<LockedEntry[]> {
  return tx.timeEntry.findMany({ where: { id: { in: ids } }, select: lockedSelect, orderBy: { id: "asc" } });
}

/** How a refused entry is named: whose it is, and of which day. */
export function entryName({ member, day }: Pick<LockedEntry, "member" | "day">): string {
  return `${member.name}, ${day.toISOString().slice(0, 10)}`;
}
