import type { Client } from "pg";
import { agencyConnection, roleName } from "@/lib/db/connection";
import { grantAppRole } from "@/lib/db/grants";
import { listSideRecords, type SideRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import type { Finding, InstallationCheck } from "@/lib/doctor/check";

/** Those that are still being loaded are nobody's to look at. */
export const sideDatabases: InstallationCheck = {
  name: "side-databases",
  promise: "Every database that a restore keeps beside an agency's own opens, and can only be read",
  examine: async () => {
    const ready = (await listSideRecords()).filter(({ isReady }) => isReady);
    return (await Promise.all(ready.map(troubleWith))).flat();
  },
};

async function troubleWith(side: SideRecord): Promise<Finding[]> {
  const { databaseName } = side;
  const connection = { ...agencyConnection(side, "app"), connectionTimeoutMillis: 5_000 };
  try {
    const tables = await withClient(connection, (client) => writableTables(client, roleName(databaseName, "app")));
    if (tables === "") return [];
    const repair = () => grantAppRole(side, "read-only");
    return [{ sentence: `in ${databaseName} the app role may change ${tables}`, repair }];
  } catch (error) {
    return [{ sentence: `${databaseName} does not open: ${error instanceof Error ? error.message : error}` }];
  }
}

async function writableTables(client: Client, app: string): Promise<string> {
  const { rows } = await client.query<{ tables: string }>(
    `SELECT coalesce(string_agg(relname, ', ' ORDER BY relname), '') AS tables FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND has_table_privilege($1, oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`,
    [app],
  );
  return rows[0]?.tables ?? "";
}
