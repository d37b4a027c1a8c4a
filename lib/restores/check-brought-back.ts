import { manifestSchema } from "@/lib/backups/manifest";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { withClient } from "@/lib/db/with-client";
import { type AgencyTable, tablesThatAre } from "@/lib/restores/carry-over-list";
import { countRows } from "@/lib/restores/copy-rows";

/** What is to become an agency's data holds other numbers of rows than it must. */
export class BroughtBackWrongError extends Error {
  override readonly name = "BroughtBackWrongError";
}

/**
 * Counts once more what comes from a snapshot: as much as its manifest says.
 *
 * @throws BroughtBackWrongError
 */
export async function checkRestored(side: AgencyDatabase, snapshotId: string): Promise<void> {
  const { manifest } = await controlClient().snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { manifest: true },
  });
  const { schemaVersion, tables } = manifestSchema.parse(manifest);
  const saved = new Map(tables.map(({ name, rows }) => [name, rows]));
  const there = await countIn(side, tablesThatAre("restored"));
  // The schema has moved on since, and tables may have been split or merged.
  if (there.schemaVersion !== schemaVersion) return;
  refuse([...there.rows].filter(([table, rows]) => saved.get(table) !== rows));
}

/**
 * Counts what is as it is today. Not the log, which is counted where it is carried over.
 *
 * @throws BroughtBackWrongError
 */
export async function checkCarried(live: AgencyDatabase, side: AgencyDatabase): Promise<void> {
  const tables = [...tablesThatAre("live"), ...tablesThatAre("ended"), ...tablesThatAre("members")];
  const [today, there] = await Promise.all([countIn(live, tables), countIn(side, tables)]);
  const ended: AgencyTable[] = tablesThatAre("ended");
  const members: AgencyTable[] = tablesThatAre("members");
  refuse(
    [...there.rows].filter(([table, rows]) => {
      const wanted = ended.includes(table) ? 0 : (today.rows.get(table) ?? 0);
      return members.includes(table) ? rows < wanted : rows !== wanted;
    }),
  );
}

function refuse(wrong: [AgencyTable, number][]): void {
  if (wrong.length === 0) return;
  const names = wrong.map(([table, rows]) => `${table} (${rows})`).join(", ");
  throw new BroughtBackWrongError(`Other numbers of rows than expected in ${names}`);
}

async function countIn(
  database: AgencyDatabase,
  tables: AgencyTable[],
): Promise<{ rows: Map<AgencyTable, number>; schemaVersion: string }> {
  return withClient(agencyConnection(database, "owner"), async (client) => {
    const rows = new Map<AgencyTable, number>();
    for (const table of tables) rows.set(table, await countRows(client, table));
    const { rows: newest } = await client.query<{ name: string }>(
      `SELECT max("migration_name") AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
    );
    return { rows, schemaVersion: newest[0]?.name ?? "" };
  });
}
