import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { withClient } from "@/lib/db/with-client";

/** Before a database becomes an agency's own: whatever the comparison keeps beside the agency's tables goes. */
export async function forgetComparison(side: AgencyDatabase): Promise<void> {
  await withClient(agencyConnection(side, "owner"), async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT quote_ident(nspname) AS name FROM pg_namespace
       WHERE nspname NOT IN ('public', 'information_schema') AND nspname NOT LIKE 'pg\\_%'`,
    );
    for (const { name } of rows) await owner.query(`DROP SCHEMA ${name} CASCADE`);
  });
}
