import { Client } from "pg";
import { manifestSchema } from "@/lib/backups/manifest";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { type AgencyTable, FATES } from "@/lib/restores/carry-over-list";
import { countRows } from "@/lib/restores/copy-rows";

export class BroughtBackWrongError extends Error {
  override readonly name = "BroughtBackWrongError";
}

/**
 * Counts once more before a database becomes the agency's: what is as today must be as much as today, and what comes
 * from a snapshot as much as its manifest says.
 *
 * @param snapshotId null: it comes from no snapshot
 * @throws BroughtBackWrongError
 */
export async function checkBroughtBack(
  live: AgencyDatabase,
  side: AgencyDatabase,
  snapshotId: string | null,
): Promise<void> {
  const [today, there] = await Promise.all([countAll(live), countAll(side)]);
  const saved = snapshotId === null ? null : await savedRows(snapshotId, there.schemaVersion);
  const wrong = (Object.keys(FATES) as AgencyTable[]).filter((table) => {
    const fate = FATES[table];
    if (fate === "live" || fate === "log") return there.rows.get(table) !== today.rows.get(table);
    if (fate === "ended") return there.rows.get(table) !== 0;
    if (fate === "members") return (there.rows.get(table) ?? 0) < (today.rows.get(table) ?? 0);
    return saved !== null && there.rows.get(table) !== saved.get(table);
  });
  if (wrong.length > 0) throw new BroughtBackWrongError(`Other numbers of rows than expected in ${wrong.join(", ")}`);
}

/** Null: the schema has moved on since, and tables may have been split or merged. */
async function savedRows(snapshotId: string, schemaVersion: string): Promise<Map<string, number> | null> {
  const { manifest } = await controlClient().snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { manifest: true },
  });
  const saved = manifestSchema.parse(manifest);
  if (saved.schemaVersion !== schemaVersion) return null;
  return new Map(saved.tables.map(({ name, rows }) => [name, rows]));
}

async function countAll(database: AgencyDatabase): Promise<{ rows: Map<string, number>; schemaVersion: string }> {
  const client = new Client(agencyConnection(database, "owner"));
  await client.connect();
  try {
    const rows = new Map<string, number>();
    for (const table of Object.keys(FATES)) rows.set(table, await countRows(client, table));
    const { rows: newest } = await client.query<{ name: string }>(
      `SELECT max("migration_name") AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
    );
    return { rows, schemaVersion: newest[0]?.name ?? "" };
  } finally {
    await client.end();
  }
}
