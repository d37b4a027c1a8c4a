import { controlClient } from "@/lib/db/control";
import type { SideDatabaseKind } from "@/lib/db/generated/control/enums";
import { dropDatabase } from "@/lib/db/provision";
import type { AgencyRecord } from "@/lib/db/registry";
import { aCopyOf, type SideDatabase } from "@/lib/testing/side-database";
import { now } from "@/lib/time/clock";

/** The agency's data as they are now, as what a request has brought back. */
export async function aDatabaseBeside(
  agency: AgencyRecord,
  requestId: string,
  kind: SideDatabaseKind = "preview",
): Promise<SideDatabase> {
  const side = await aCopyOf(agency);
  const { databaseName } = side;
  await controlClient().sideDatabase.create({
    data: { databaseName, agencyId: agency.id, requestId, kind, readyAt: now() },
  });
  return side;
}

export async function dropDatabaseBeside(side: SideDatabase): Promise<void> {
  await side.db.$disconnect();
  await controlClient().sideDatabase.delete({ where: { databaseName: side.databaseName } });
  await dropDatabase(side);
}
