import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "@/lib/db/with-client";
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

/** Keys and passwords in the data folder; the demo's, which are printed once for people, are not meant. */
export function installationSecrets(): string[] {
  const folder = join(dataDir, "secrets");
  const files = readdirSync(folder).filter((file) => !file.startsWith("demo-"));
  const words = files.flatMap((file) => readFileSync(join(folder, file), "utf8").split(/[\s:,]+/));
  return words.filter((word) => word.length >= 20);
}

/** What the build has made, and what the project consists of. */
export function builtAndCommittedFiles(): string[] {
  const root = join(import.meta.dirname, "..", "..");
  const built = readdirSync(join(root, ".next"), { recursive: true, withFileTypes: true });
  const committed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
  return [
    ...built.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    ...committed.filter(Boolean).map((file) => join(root, file)),
  ].filter((file) => existsSync(file));
}

async function rowsOf(database: string, query: string): Promise<string[]> {
  const connection = {
    host: "127.0.0.1",
    port: knownPlace(dataDir)?.port,
    user: SUPERUSER,
    password: passwordFrom(dataDir, "postgres-superuser"),
    database,
  };
  const { rows } = await withClient(connection, (client) => client.query<{ value: string }>(query));
  return rows.map(({ value }) => value);
}
