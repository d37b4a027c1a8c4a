import { type AgencyDatabase, agencyConnection, roleName } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import type { AgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { prepareSchema, watchComparison } from "@/lib/restores/difference/comparison";
import { copyLive } from "@/lib/restores/difference/copy-live";
import { findDifferences } from "@/lib/restores/difference/find-differences";
import { now } from "@/lib/time/clock";

/**
 * Finds out what differs between a database beside an agency's own and the agency's data of today, and keeps it there,
 * in the schema `live`. Comparing again replaces it; until then the last comparison is shown. A database that is gone
 * is no longer compared; of two comparisons the second waits, as it is to know what happened meanwhile.
 */
export async function compareBeside(agency: AgencyRecord, databaseName: string): Promise<void> {
  const { sideDatabase } = controlClient();
  const known = await sideDatabase.findFirst({ where: { databaseName, agencyId: agency.id } });
  if (!known) return;
  const comparedAt = now();
  await compareWith(agency, { ...agency, databaseName });
  await sideDatabase.updateMany({ where: { databaseName }, data: { comparedAt } });
}

async function compareWith(live: AgencyDatabase, side: AgencyDatabase): Promise<void> {
  // The temporary copies go with the connection, and so does what was not finished.
  await withClient(agencyConnection(side, "owner"), async (owner) => {
    await owner.query("SELECT pg_advisory_lock(hashtext('live.difference'))");
    await prepareSchema(owner, side);
    await watchComparison(side, async (onRows) => {
      // JSON must not depend on where the server stands; joins of millions of rows go to disk past this.
      await owner.query("SET TimeZone = 'UTC'; SET work_mem = '64MB'; SET maintenance_work_mem = '64MB'");
      await copyLive(live, owner, onRows);
      await findDifferences(owner, roleName(side.databaseName, "app"));
    });
  });
}
