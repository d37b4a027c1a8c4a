import { z } from "zod";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { AgencyWriter, Writing } from "@/lib/access/write-as";
import { followVersions } from "@/lib/bulk/keeping";
import type { BulkAnswer, RefusedRow } from "@/lib/bulk/schema";
import { obstacleToGoingBack, type Places, readPlaces } from "@/lib/time-entries/places";
import { loggedEntrySchema, type StoredEntry, toLog } from "@/lib/time-entries/stored-entry";

type Kept = { rowId: string; before: unknown };

/** Entries that were deleted are there again as they were. */
export async function putBack({ tx, recordEach }: Writing, actor: Actor, kept: Kept[]): Promise<BulkAnswer> {
  const rows = kept.map(({ rowId, before }) => ({ id: rowId, ...deletedSchema.parse(before) }));
  const projectIds = [...new Set(rows.map(({ projectId }) => projectId))];
  const places = await readPlaces(tx, actor, { projectIds, memberIds: [] });
  const taken = await findTaken(tx, rows);
  const refused: RefusedRow[] = [];
  const due: Deleted[] = [];
  for (const row of rows) {
    const reason = taken.has(row.id) ? "changed" : obstacle(actor, places, row);
    if (reason) refused.push({ id: row.id, name: row.day.toISOString().slice(0, 10), reason });
    else due.push(row);
  }
  // A copy from before the deletion must not pass as current.
  const entries = due.map((row) => ({ ...row, version: row.version + 1 }));
  await tx.timeEntry.createMany({ data: entries });
  await recordEach(
    "time-entry.restored",
    "time-entry",
    entries.map(({ id, createdAt: _, memberId: __, ...entry }) => ({ id, detail: { after: toLog(entry) } })),
  );
  await followVersions(
    tx,
    due.map(({ id, version }) => ({ rowId: id, was: version, is: version + 1 })),
  );
  return { changeId: null, changed: due.length, refused };
}

const deletedSchema = loggedEntrySchema.extend({
  memberId: z.uuid(),
  createdAt: z.iso.datetime().transform((at) => new Date(at)),
});

type Deleted = StoredEntry & { id: string; memberId: string; createdAt: Date };

function obstacle(actor: Actor, places: Places, row: Deleted) {
  return obstacleToGoingBack(actor, places, { memberId: memberIdOf(actor), from: row.projectId }, row);
}

/** Those that are there again already: brought back one by one, or imported anew. */
async function findTaken(tx: AgencyWriter, rows: Deleted[]): Promise<Set<string>> {
  const fingerprints = rows.flatMap(({ importFingerprint }) => importFingerprint ?? []);
  const found = await tx.timeEntry.findMany({
    where: { OR: [{ id: { in: rows.map(({ id }) => id) } }, { importFingerprint: { in: fingerprints } }] },
    select: { id: true, importFingerprint: true },
  });
  const taken = new Set(found.flatMap(({ id, importFingerprint }) => [id, importFingerprint]));
  const isTaken = ({ id, importFingerprint }: Deleted) =>
    taken.has(id) || (importFingerprint !== null && taken.has(importFingerprint));
  return new Set(rows.filter(isTaken).map(({ id }) => id));
}
