import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { closeAgencyClients } from "@/lib/db/agency-client";
import { closeControlClient } from "@/lib/db/control";
import { migrateEverything } from "@/lib/db/migrate-everything";
import { dropDatabase } from "@/lib/db/provision";
import { listAgencyRecords, listSideRecords } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";

export type TestInstallation = { readonly dataDir: string; readonly databaseUrl: string };

/**
 * Gives a test file an installation of its own, empty: a control database beside the others on the server, and a data
 * folder. The settings are read once a process, so nothing may read them before the tests begin.
 */
export function anInstallation(): TestInstallation {
  const server = process.env.DATABASE_URL ?? "";
  const name = `kontor_test_${randomBytes(6).toString("hex")}`;
  const dataDir = mkdtempSync(join(tmpdir(), "kontor-installation-"));
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  beforeAll(async () => {
    await query(server, `CREATE DATABASE ${name} TEMPLATE template0`, `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    Object.assign(process.env, { DATABASE_URL: databaseUrl, KONTOR_DATA_DIR: dataDir });
    await migrateEverything(() => {});
  });
  afterAll(async () => {
    await closeAgencyClients();
    for (const database of [...(await listAgencyRecords()), ...(await listSideRecords())]) await dropDatabase(database);
    await closeControlClient();
    await query(server, `DROP DATABASE ${name} WITH (FORCE)`);
    rmSync(dataDir, { recursive: true });
  });
  return { dataDir, databaseUrl };
}

async function query(url: string, ...statements: string[]): Promise<void> {
  await withClient(url, async (client) => {
    // One by one: databases are made and dropped outside of transactions.
    for (const statement of statements) await client.query(statement);
  });
}
