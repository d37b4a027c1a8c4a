import { randomBytes } from "node:crypto";
import { Client, type ClientConfig } from "pg";
import { controlConnection } from "@/lib/db/control-connection";

/** Makes an empty database beside the control database, closed to everybody else, and drops it after the run. */
export async function withScratchDatabase<Answer>(run: (connection: ClientConfig) => Promise<Answer>): Promise<Answer> {
  const connection = controlConnection();
  const name = `kontor_scratch_${randomBytes(8).toString("hex")}`;
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    return await run({ ...connection, database: name }).finally(
      // Not WITH (FORCE): only a superuser may end the autovacuum that may be in there. Without, PostgreSQL does it.
      () => client.query(`DROP DATABASE ${name}`),
    );
  } finally {
    await client.end();
  }
}
