import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startEmbedded } from "@/lib/postgres/embedded";
import { quickFolder } from "@/lib/testing/quick-folder";

/**
 * Gives the tests an installation of their own: a data folder, and a server with a migrated control database. Whatever
 * the environment names, no test can reach a real one.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(quickFolder(), "kontor-test-"));
  const { controlUrl, stop } = await startEmbedded({ dataDir, durable: false });
  Object.assign(process.env, { DATABASE_URL: controlUrl, KONTOR_DATA_DIR: dataDir });
  // Loaded only now: the settings are read once.
  const { migrateEverything } = await import("@/lib/db/migrate-everything");
  const { closeControlClient } = await import("@/lib/db/control");
  await migrateEverything(() => {});
  await closeControlClient();
  return async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
