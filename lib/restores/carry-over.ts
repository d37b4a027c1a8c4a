import { escapeIdentifier } from "pg";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { withClient } from "@/lib/db/with-client";
import { carryLog } from "@/lib/restores/carry-log";
import { carryMembers } from "@/lib/restores/carry-members";
import { tablesThatAre } from "@/lib/restores/carry-over-list";
import { copyRows, type TwoDatabases } from "@/lib/restores/copy-rows";
import { stopImports } from "@/lib/restores/stop-imports";

/**
 * What must not go back, one rule after the other. What was erased since the snapshot, and who must not come back at
 * all, is applied here as well: a rule at the end of the list.
 */
const RULES: readonly ((databases: TwoDatabases) => Promise<void>)[] = [
  endAccess,
  carryMembers,
  carryLiveTables,
  carryLog,
  stopImports,
];

/**
 * Applies to what a snapshot has brought back what must not go back with it, in one transaction: before anybody sees
 * it, and again before it becomes the agency's. Both databases have the same schema; they may lie on different servers.
 * Nothing is changed in the live one. Run twice, it gives what it gives once.
 */
export async function carryOver(live: AgencyDatabase, side: AgencyDatabase): Promise<void> {
  await withBoth(live, side, async (databases) => {
    await databases.live.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await databases.side.query("BEGIN");
    for (const apply of RULES) await apply(databases);
    await databases.side.query("COMMIT");
  });
}

/** Sessions, links and challenges are over. */
async function endAccess({ side }: TwoDatabases): Promise<void> {
  for (const table of tablesThatAre("ended")) await side.query(`DELETE FROM ${escapeIdentifier(table)}`);
}

async function carryLiveTables(databases: TwoDatabases): Promise<void> {
  for (const table of tablesThatAre("live")) {
    await databases.side.query(`DELETE FROM ${escapeIdentifier(table)}`);
    await copyRows(databases, table);
  }
}

/** Whatever happens, both connections end, and with them what was not committed. */
async function withBoth(
  live: AgencyDatabase,
  side: AgencyDatabase,
  run: (databases: TwoDatabases) => Promise<void>,
): Promise<void> {
  await withClient(agencyConnection(live, "owner"), (live) =>
    withClient(agencyConnection(side, "owner"), (side) => run({ live, side })),
  );
}
