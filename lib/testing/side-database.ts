import { Client } from "pg";
import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { newDatabaseName, provisionDatabase } from "@/lib/db/provision";
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
  const clients = {
    live: new Client(agencyConnection(agency, "owner")),
    side: new Client(agencyConnection(side, "owner")),
  };
  await Promise.all([clients.live.connect(), clients.side.connect()]);
  // One moment for all tables: the log goes on meanwhile.
  await clients.live.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const others = (Object.keys(FATES) as AgencyTable[]).filter((table) => ![...FIRST, ...DERIVED].includes(table));
  // Challenges point to sessions; both are of no interest here.
  const tables = [...FIRST, ...others].filter((table) => table !== "PasskeyChallenge");
  for (const table of tables) await copyRows(clients, table);
  await Promise.all([clients.live.end(), clients.side.end()]);
  return { ...side, db: agencyClient(side) };
}
