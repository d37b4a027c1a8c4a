import { type Actor, memberIdOf } from "@/lib/access/actor";
import { type AgencyReader, readAs } from "@/lib/access/read-as";
import { DomainError } from "@/lib/errors/domain-error";
import { ownedBy } from "@/lib/time-entries/policy";
import type { EntryStanding, EntryStandingInput } from "@/lib/time-entries/schema";
import { timeEntrySelect, toTimeEntryView } from "@/lib/time-entries/view";

/**
 * What is stored of one's own where a change was refused: the entry, or all entries of the cell that it was meant for,
 * and who has changed them last. An entry that is gone is none, and its deletion the change. Throws "not-found" for an
 * entry that never was one's own.
 */
export async function readStanding(actor: Actor, { id, cell }: EntryStandingInput): Promise<EntryStanding> {
  const reader = readAs(actor, "time-entry:read:own");
  const rows = await reader.timeEntry.findMany({
    where: { AND: [ownedBy(actor), cell ? { ...cell, day: new Date(cell.day) } : { id }] },
    select: timeEntrySelect,
    orderBy: [{ startedAt: { sort: "asc", nulls: "first" } }, { id: "asc" }],
  });
  const ids = rows.map((row) => row.id);
  const isStored = ids.length > 0;
  const change = await findChange(reader, actor, isStored ? ids : [id], isStored);
  if (!isStored && !cell && !change) throw new DomainError("not-found");
  return { entries: rows.map(toTimeEntryView), change };
}

/** How far back one's own hand is looked for in the log of a deleted entry. */
const LATEST = 20;

async function findChange(
  reader: AgencyReader,
  actor: Actor,
  ids: string[],
  isStored: boolean,
): Promise<EntryStanding["change"]> {
  const events = await reader.event.findMany({
    where: { subjectKind: "time-entry", subjectId: { in: ids } },
    orderBy: { id: "desc" },
    take: LATEST,
    select: { at: true, actorId: true },
  });
  const [latest] = events;
  // Of an id that one never wrote there is nothing to tell: it is gone, or somebody else's.
  if (!latest || (!isStored && events.every((event) => event.actorId !== memberIdOf(actor)))) return null;
  const { at, actorId } = latest;
  const isOwn = actorId === memberIdOf(actor);
  const by =
    actorId && !isOwn ? await reader.member.findUnique({ where: { id: actorId }, select: { name: true } }) : null;
  return { at: at.toISOString(), isOwn, byName: by?.name ?? null };
}
