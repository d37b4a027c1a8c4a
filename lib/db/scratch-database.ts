import { randomBytes } from "node:crypto";
import type { ClientConfig } from "pg";
import { controlConnection } from "@/lib/db/control-connection";
import { withClient } from "@/lib/db/with-client";

/** Makes an empty database beside the control database, closed to everybody else, and drops it after the run. */
export async function withScratchDatabase<Answer>(run: (connection: ClientConfig) => Promise<Answer>): Promise<Answer> {
  const connection = controlConnection();
  const name = `kontor_scratch_${randomBytes(8).toString("hex")}`;
  return withClient(connection, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    return run({ ...connection, database: name }).finally(
      // Not WITH (FORCE): only a superuser may end the autovacuum that may be in there. Without, PostgreSQL does it.
      () => client.query(`DROP DATABASE ${name}`),
    );
  });
}
