import type { Client } from "pg";
import type { InstallationCheck } from "@/lib/doctor/check";

/** What Kontor's role does not own, only a superuser can close: then the finding says so and cannot be repaired. */
export const openDatabases: InstallationCheck = {
  name: "open-databases",
  promise: "No database of the server is open to every role, postgres and template1 included",
  examine: async ({ control }) => {
    const { rows } = await control.query<{ name: string; owner: string; isOurs: boolean }>(`
      SELECT datname AS name, pg_get_userbyid(datdba) AS owner, pg_has_role(datdba, 'MEMBER') AS "isOurs"
      FROM pg_database
      WHERE datallowconn AND has_database_privilege('public', oid, 'CONNECT')
      ORDER BY datname`);
    return rows.map(({ name, owner, isOurs }) => {
      const statement = `REVOKE CONNECT ON DATABASE ${control.escapeIdentifier(name)} FROM PUBLIC`;
      if (isOurs) return { sentence: `every role may open ${name}`, repair: () => runAs(control, owner, statement) };
      return { sentence: `every role may open ${name}; a superuser must run: ${statement};` };
    });
  },
};

async function runAs(client: Client, role: string, statement: string): Promise<void> {
  await client.query(`SET ROLE ${client.escapeIdentifier(role)}`);
  await client.query(statement).finally(() => client.query("RESET ROLE"));
}
