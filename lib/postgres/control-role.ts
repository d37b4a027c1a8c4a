import { withClient } from "@/lib/db/with-client";

/** The role that Kontor works with, and the database of the same name. */
export const CONTROL = "kontor";

/**
 * Makes the role and its database, both closed to everybody else. Run at every start: a start may have been interrupted.
 * The role may create databases and roles, as on a server of one's own; it is no superuser.
 */
export async function ensureControlRole(superuserUrl: string, password: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const role = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [CONTROL]);
    if (role.rowCount === 0) {
      const options = "LOGIN NOSUPERUSER CREATEDB CREATEROLE PASSWORD";
      await client.query(`CREATE ROLE ${CONTROL} ${options} ${client.escapeLiteral(password)}`);
    }
    const database = await client.query("SELECT FROM pg_database WHERE datname = $1", [CONTROL]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${CONTROL} OWNER ${CONTROL}`);
    await client.query(`REVOKE ALL ON DATABASE postgres, template1, ${CONTROL} FROM PUBLIC`);
  });
}
