import type { ClientConfig } from "pg";
import { withClient } from "@/lib/db/with-client";

const OLDEST_VERSION = 15;

/** @throws with a sentence that says what a server given in DATABASE_URL lacks */
export async function checkServer(connection: ClientConfig): Promise<void> {
  const asking = withClient({ ...connection, connectionTimeoutMillis: 10_000 }, (client) =>
    client.query<ServerFacts>(FACTS),
  );
  const { rows } = await asking.catch((error) => {
    throw new Error(`The database in DATABASE_URL cannot be reached: ${reason(error)}`);
  });
  const obstacle = rows[0] && obstacleTo(rows[0]);
  if (obstacle) throw new Error(obstacle);
}

type ServerFacts = { version: number; encoding: string; role: string; mayCreate: boolean };

const FACTS = `
  SELECT current_setting('server_version_num')::int / 10000 AS version,
         current_setting('server_encoding') AS encoding,
         rolname AS role,
         rolsuper OR (rolcreatedb AND rolcreaterole) AS "mayCreate"
  FROM pg_roles WHERE rolname = current_user`;

function obstacleTo({ version, encoding, role, mayCreate }: ServerFacts): string | null {
  if (version < OLDEST_VERSION) {
    return `Kontor needs PostgreSQL ${OLDEST_VERSION} or later; the server in DATABASE_URL is ${version}.`;
  }
  if (!mayCreate) {
    return `The role in DATABASE_URL must be able to make each agency's database and roles: ALTER ROLE "${role}" CREATEDB CREATEROLE;`;
  }
  if (encoding !== "UTF8") return `The database in DATABASE_URL must be encoded in UTF8; it is ${encoding}.`;
  return null;
}

/** An address with several IPs fails with an error for each, and none of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join("; ");
  return error instanceof Error ? error.message : String(error);
}
