import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { type AgencyRecord, listSideRecords } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import type { Finding, InstallationCheck } from "@/lib/doctor/check";

export const registry: InstallationCheck = {
  name: "registry",
  promise: "Every agency's database exists and opens for both of its roles",
  examine: async ({ agencies }) => (await Promise.all(agencies.map(obstacleTo))).flat(),
};

/** On the control database's server; whatever does not open with our passwords belongs to another installation. */
export const orphans: InstallationCheck = {
  name: "orphans",
  promise: "Every database that this installation has made belongs to an agency, or to one of its restores",
  examine: async ({ control, agencies }) => {
    const known = [...agencies, ...(await listSideRecords())].map(({ databaseName }) => databaseName);
    const { rows } = await control.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database
       WHERE datname ~ '^(k_[a-z0-9]{16}|kd_[0-9a-f]{32})$' AND datallowconn AND NOT datname = ANY ($1)
         AND NOT EXISTS (SELECT FROM "Drill" WHERE datname = 'kd_' || replace("id"::text, '-', ''))
       ORDER BY datname`,
      [known],
    );
    const findings = rows.map(async ({ name }) => {
      const refusal = await refusalOf({ databaseName: name, host: null, port: null }, "owner");
      return refusal === null ? [{ sentence: `the database ${name} belongs to no agency` }] : [];
    });
    return (await Promise.all(findings)).flat();
  },
};

async function obstacleTo(agency: AgencyRecord): Promise<Finding[]> {
  const { slug, databaseName, status } = agency;
  if (status === "switching")
    return [{ sentence: `${slug}: its database is just being exchanged; look again in a minute` }];
  if (status === "provisioning") {
    return [{ sentence: `making ${slug} was cut off; repeat: npm run kontor -- agency create --slug ${slug} …` }];
  }
  for (const role of ["owner", "app"] as const) {
    const refusal = await refusalOf(agency, role);
    if (refusal)
      return [{ sentence: `${slug}: its database ${databaseName} does not open for its ${role} role: ${refusal}` }];
  }
  return [];
}

async function refusalOf(database: AgencyDatabase, role: "owner" | "app"): Promise<string | null> {
  const connection = { ...agencyConnection(database, role), connectionTimeoutMillis: 5_000 };
  try {
    return await withClient(connection, async () => null);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
