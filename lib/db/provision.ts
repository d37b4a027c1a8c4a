import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { type AgencyDatabase, agencyConnection, roleName, rolePassword } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import { type AppRights, grantAppRole } from "@/lib/db/grants";
import { migrate } from "@/lib/db/migrate";
import { withClient } from "@/lib/db/with-client";

/** An opaque name: neither the agency nor its age can be read from it. */
export function newDatabaseName(): string {
  return `k_${randomBytes(8).toString("hex")}`;
}

/** Makes an agency's two roles and its database, closed to everybody else, and migrates it. Run twice, it goes on. */
export async function provisionDatabase(agency: AgencyDatabase): Promise<void> {
  await provisionEmptyDatabase(agency);
  await migrateAgencyDatabase(agency);
}

/** As `provisionDatabase`, without a table in it: what comes in says up to where to migrate. */
export async function provisionEmptyDatabase(agency: AgencyDatabase): Promise<void> {
  await withClient(controlConnection(), async (client) => {
    const owner = roleName(agency.databaseName, "owner");
    await createRole(client, owner);
    await createRole(client, roleName(agency.databaseName, "app"));
    await createDatabase(client, agency.databaseName, owner);
  });
}

/** Returns the names of the migrations applied. */
export async function migrateAgencyDatabase(agency: AgencyDatabase, appRights?: AppRights): Promise<string[]> {
  const applied = await migrate(agencyConnection(agency, "owner"), "agency");
  await grantAppRole(agency, appRights);
  return applied;
}

/**
 * Closes an agency's database, ends its connections and drops it with its roles. Not by `WITH (FORCE)`: who is no
 * superuser may not end a vacuum that happens to run, but `DROP DATABASE` alone asks it to go.
 */
export async function dropDatabase(agency: AgencyDatabase): Promise<void> {
  await withClient(controlConnection(), async (client) => {
    const database = client.escapeIdentifier(agency.databaseName);
    const roles = (["owner", "app"] as const).map((role) => roleName(agency.databaseName, role));
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [agency.databaseName]);
    if (rowCount) {
      await client.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
      await client.query(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND usename = ANY ($2)",
        [agency.databaseName, roles],
      );
      await client.query(`DROP DATABASE ${database}`);
    }
    for (const role of roles) await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(role)}`);
  });
}

async function createRole(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  if (!rowCount) {
    await client.query(`CREATE ROLE ${client.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE`);
  }
  // Also on an existing role: after a move to another server its password must be ours.
  await client.query(
    `ALTER ROLE ${client.escapeIdentifier(role)} PASSWORD ${client.escapeLiteral(await rolePassword(role))}`,
  );
}

async function createDatabase(client: Client, databaseName: string, owner: string): Promise<void> {
  const database = client.escapeIdentifier(databaseName);
  const ownerRole = client.escapeIdentifier(owner);
  const app = client.escapeIdentifier(roleName(databaseName, "app"));
  // Who is no superuser may only give a database to a role it can become.
  const { rows } = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  // And only end the connections of roles it is a member of.
  const membership = (rows[0]?.version ?? 0) >= 160_000 ? " WITH SET TRUE, INHERIT TRUE" : "";
  await client.query(`GRANT ${ownerRole}, ${app} TO CURRENT_USER${membership}`);
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
  if (!rowCount) {
    // ICU, so that names sort as people expect (ä beside a) and not by code point, on every server alike.
    await client.query(
      `CREATE DATABASE ${database} OWNER ${ownerRole} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'und'`,
    );
  }
  await client.query(`SET ROLE ${ownerRole}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${app}`);
  await client.query("RESET ROLE");
}
