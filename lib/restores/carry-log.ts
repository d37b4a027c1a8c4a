import { escapeIdentifier } from "pg";
import { columnsOf, copyAside, countRows, type TwoDatabases } from "@/lib/restores/copy-rows";

/** Events carry the time at which their transaction began, or something came about elsewhere. */
const OVERLAP = "interval '1 hour'";

/**
 * The log goes on: what was logged since the snapshot is added to what was logged before it. First what is newer than
 * the snapshot's newest; if that does not make the two the same, everything is compared.
 *
 * @throws when the snapshot has events that today's log does not know: it is another log
 */
export async function carryLog(databases: TwoDatabases): Promise<void> {
  const { side } = databases;
  const { rows } = await side.query<{ since: string | null }>(
    `SELECT (max("at") - ${OVERLAP})::text AS since FROM "Event"`,
  );
  await addEvents(databases, rows[0]?.since ?? "-infinity");
  if (!(await isSameLog(databases))) await addEvents(databases, "-infinity");
  if (!(await isSameLog(databases))) await forgetErasedDetails(databases);
  if (!(await isSameLog(databases))) throw new Error("The log of what was brought back is not a part of today's");
}

async function addEvents(databases: TwoDatabases, since: string): Promise<void> {
  const isNewer = `"at" >= '${since}'`;
  await addRows(databases, "Event", isNewer);
  await addRows(databases, "EventDetail", `"eventId" IN (SELECT "id" FROM "Event" WHERE ${isNewer})`);
}

async function addRows(databases: TwoDatabases, table: "Event" | "EventDetail", where: string): Promise<void> {
  const { side } = databases;
  const added = await copyAside(databases, table, where);
  const columns = await columnsOf(side, table);
  await side.query(
    `INSERT INTO ${escapeIdentifier(table)} (${columns}) SELECT ${columns} FROM ${added} ON CONFLICT DO NOTHING`,
  );
}

/** What named a person and was erased since must not come back. */
async function forgetErasedDetails(databases: TwoDatabases): Promise<void> {
  const kept = await copyAside(databases, "EventDetail");
  await databases.side.query(`DELETE FROM "EventDetail" WHERE "eventId" NOT IN (SELECT "eventId" FROM ${kept})`);
}

/** Nothing is ever changed in a log, so two with the same events have as many. */
async function isSameLog({ live, side }: TwoDatabases): Promise<boolean> {
  for (const table of ["Event", "EventDetail"]) {
    if ((await countRows(live, table)) !== (await countRows(side, table))) return false;
  }
  return true;
}
