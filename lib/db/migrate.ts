import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client, ClientConfig } from "pg";
import { withClient } from "@/lib/db/with-client";

export type Schema = "control" | "agency";

type Migration = { name: string; sql: string; checksum: string };

/** Any number: it only has to be the same for everybody who migrates. */
const MIGRATION_LOCK = 724_711_001;

/**
 * Applies what is missing, each migration in a transaction of its own together with its row in Prisma's
 * `_prisma_migrations`; so a run that is cut off goes on where it stopped. Two at once wait for each other.
 * Returns the names applied. Throws when an applied migration's file has changed since.
 *
 * @param options.upTo the last migration to apply: a snapshot is loaded into the schema it was made of
 */
export async function migrate(
  connection: ClientConfig,
  schema: Schema,
  { upTo }: { upTo?: string } = {},
): Promise<string[]> {
  return withClient(connection, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(MIGRATIONS_TABLE);
    const wanted = (await missing(client, schema)).filter(({ name }) => upTo === undefined || name <= upTo);
    for (const migration of wanted) await apply(client, migration);
    return wanted.map(({ name }) => name);
  });
}

/** How far a database is: the newest migration applied (null: none), and the names of those it lacks. */
export async function readSchemaVersion(
  client: Client,
  schema: Schema,
): Promise<{ newest: string | null; missing: string[] }> {
  const applied = [...(await readApplied(client)).keys()].sort();
  return { newest: applied.at(-1) ?? null, missing: (await missing(client, schema)).map(({ name }) => name) };
}

async function missing(client: Client, schema: Schema): Promise<Migration[]> {
  const applied = await readApplied(client);
  return (await readMigrations(schema)).filter(({ name, checksum }) => {
    const known = applied.get(name);
    if (known !== undefined && known !== checksum) {
      throw new Error(`The migration ${name} has changed since it was applied. Restore its file.`);
    }
    return known === undefined;
  });
}

export async function readMigrations(schema: Schema): Promise<Migration[]> {
  const folder = join(process.cwd(), "prisma", schema, "migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** None where nothing was ever migrated. */
async function readApplied(client: Client): Promise<Map<string, string>> {
  const { rows: found } = await client.query(
    `SELECT FROM pg_tables WHERE tablename = '_prisma_migrations' AND schemaname = 'public'`,
  );
  if (found.length === 0) return new Map();
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    // The transaction goes with the connection, which may be what failed.
    throw new Error(`The migration ${name} failed; nothing of it was kept.`, { cause: error });
  }
}
