import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { newDatabaseName, provisionDatabase } from "@/lib/db/provision";
import { withClient } from "@/lib/db/with-client";
import { type AgencyTable, FATES } from "@/lib/restores/carry-over-list";
import { copyRows } from "@/lib/restores/copy-rows";

export type SideDatabase = AgencyDatabase & {
  /** Straight into it, to arrange and to check. */
  readonly db: AgencyClient;
};

/** Others point to them. */
const FIRST: AgencyTable[] = [
  "AgencySettings",
  "Member",
  "ImportBatch",
  "Client",
  "Project",
  "Task",
  "Activity",
  "Event",
];
/** Filled by triggers. */
const DERIVED: AgencyTable[] = ["ProjectMonth", "ProjectDay", "MemberDay"];

/** A database beside an agency's own, with the same rows: what a snapshot of this moment would bring back. */
export async function aCopyOf(agency: AgencyDatabase): Promise<SideDatabase> {
  const side = { databaseName: newDatabaseName(), host: agency.host, port: agency.port };
  await provisionDatabase(side);
  const others = (Object.keys(FATES) as AgencyTable[]).filter((table) => ![...FIRST, ...DERIVED].includes(table));
  // Challenges point to sessions; both are of no interest here.
  const tables = [...FIRST, ...others].filter((table) => table !== "PasskeyChallenge");
  await withClient(agencyConnection(agency, "owner"), (live) =>
    withClient(agencyConnection(side, "owner"), async (side) => {
      // One moment for all tables: the log goes on meanwhile.
      await live.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      for (const table of tables) await copyRows({ live, side }, table);
    }),
  );
  return { ...side, db: agencyClient(side) };
}
