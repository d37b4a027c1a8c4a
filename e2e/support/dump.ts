import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { SUPERUSER } from "@/lib/postgres/cluster";
import { knownPlace } from "@/lib/postgres/place";
import { passwordFrom } from "@/lib/postgres/secret-file";

const dataDir = process.env.KONTOR_E2E_DATA_DIR ?? "";

/** Every row of every table of every database of the installation, as text: what a stolen dump would hold. */
export async function dumpEverything(): Promise<string> {
  const databases = await rowsOf("postgres", "SELECT datname AS value FROM pg_database WHERE NOT datistemplate");
  const dumps: string[] = [];
  for (const database of databases) {
    const tables = await rowsOf(
      database,
      `SELECT format('%I.%I', schemaname, tablename) AS value FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const table of tables) dumps.push(...(await rowsOf(database, `SELECT t::text AS value FROM ${table} AS t`)));
  }
  return dumps.join("\n");
}

/** What the installation's processes have written since its start. */
export function everythingLogged(): string {
  return readFileSync(join(dataDir, "start.log"), "utf8");
}

async function rowsOf(database: string, query: string): Promise<string[]> {
  const client = new Client({
    host: "127.0.0.1",
    port: knownPlace(dataDir)?.port,
    user: SUPERUSER,
    password: passwordFrom(dataDir, "postgres-superuser"),
    database,
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: string }>(query);
    return rows.map(({ value }) => value);
  } finally {
    await client.end();
  }
}
