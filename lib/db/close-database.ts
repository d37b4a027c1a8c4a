import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { type AgencyDatabase, roleName } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import { withClient } from "@/lib/db/with-client";

/** A mail that is just being handed over, a form that is just being saved. */
const PATIENCE_MS = 5_000;
const ASKED_EVERY_MS = 50;

/**
 * Lets the application into a database no more. What is under way may come to its end for a few seconds; whatever goes
 * on longer is cut off, and its transaction with it. Afterwards nothing can be written but by the owner role.
 */
export async function closeDatabase(agency: AgencyDatabase): Promise<void> {
  await withClient(controlConnection(), async (client) => {
    const app = roleName(agency.databaseName, "app");
    await client.query(`ALTER ROLE ${client.escapeIdentifier(app)} NOLOGIN`);
    const deadlineMs = performance.now() + PATIENCE_MS;
    while ((await endIdle(client, app)) > 0 && performance.now() < deadlineMs) await wait(ASKED_EVERY_MS);
    await client.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = $1", [app]);
  });
}

/** Lets the application in again. */
export async function openDatabase(agency: AgencyDatabase): Promise<void> {
  await withClient(controlConnection(), (client) =>
    client.query(`ALTER ROLE ${client.escapeIdentifier(roleName(agency.databaseName, "app"))} LOGIN`),
  );
}

/** Ends the connections on which nothing happens; tells how many are left. */
async function endIdle(client: Client, app: string): Promise<number> {
  await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND state = 'idle'", [
    app,
  ]);
  const { rows } = await client.query<{ left: number }>(
    "SELECT count(*)::int AS left FROM pg_stat_activity WHERE usename = $1",
    [app],
  );
  return rows[0]?.left ?? 0;
}
