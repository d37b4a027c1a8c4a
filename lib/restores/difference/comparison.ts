import type { Client } from "pg";
import { type AgencyDatabase, agencyConnection, roleName } from "@/lib/db/connection";
import { withClient } from "@/lib/db/with-client";
import { logFault } from "@/lib/errors/log-fault";

const PROGRESS_EVERY_MS = 1_000;

/** Makes the schema that the owner of a side database writes what was found into, and the app role may read. */
export async function prepareSchema(owner: Client, side: AgencyDatabase): Promise<void> {
  const app = owner.escapeIdentifier(roleName(side.databaseName, "app"));
  await owner.query(`
    CREATE SCHEMA IF NOT EXISTS live;
    CREATE TABLE IF NOT EXISTS live.comparison (
      "id" integer PRIMARY KEY DEFAULT 1 CHECK ("id" = 1),
      "startedAt" timestamptz NOT NULL, "touchedAt" timestamptz NOT NULL, "endedAt" timestamptz,
      "rowsDone" bigint NOT NULL, "rowsTotal" bigint NOT NULL, "errorCode" text);
    CREATE TABLE IF NOT EXISTS live.taking (
      "id" uuid PRIMARY KEY, "takenAt" timestamptz NOT NULL, "byId" uuid, "byName" text NOT NULL, "title" text NOT NULL,
      "counts" jsonb NOT NULL, "undoneAt" timestamptz, "undoneByName" text);
    CREATE TABLE IF NOT EXISTS live.taken (
      "position" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      "takingId" uuid NOT NULL, "kind" text NOT NULL, "key" text NOT NULL, "before" jsonb, "after" jsonb NOT NULL,
      "isUndone" boolean);
    CREATE INDEX IF NOT EXISTS "taken_takingId" ON live.taken ("takingId", "kind", "position");
    GRANT USAGE ON SCHEMA live TO ${app};
    GRANT SELECT ON live.comparison, live.taking, live.taken TO ${app}`);
}

/** Says that a comparison is due, so that a page shows it before the worker has begun. */
export async function announceComparison(owner: Client): Promise<void> {
  await owner.query(`
    INSERT INTO live.comparison ("startedAt", "touchedAt", "rowsDone", "rowsTotal") VALUES (now(), now(), 0, 0)
    ON CONFLICT ("id") DO UPDATE SET "startedAt" = now(), "touchedAt" = now(), "endedAt" = NULL, "rowsDone" = 0,
      "rowsTotal" = 0, "errorCode" = NULL`);
}

/**
 * Writes down how far a comparison is, and at last how it ended: beside its own connection, which is busy.
 *
 * @param compare tells how many rows have come, of how many
 */
export async function watchComparison(
  side: AgencyDatabase,
  compare: (onRows: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  await withClient(agencyConnection(side, "owner"), async (client) => {
    await announceComparison(client);
    let rows = [0, 0];
    let writing: Promise<unknown> = Promise.resolve();
    // Also while nothing is counted: who reads it sees that somebody is at work. What is wrong with the database, the
    // comparison itself will say.
    const timer = setInterval(() => {
      writing = writing.then(() => client.query(PROGRESS, rows)).catch(() => {});
    }, PROGRESS_EVERY_MS);
    const end = async (errorCode: string | null) => {
      clearInterval(timer);
      await writing;
      await client.query(END, [errorCode]);
    };
    try {
      await compare((...counted) => {
        rows = counted;
      });
    } catch (error) {
      await end(`fault:${logFault(error)}`).catch(logFault);
      throw error;
    }
    await end(null);
  });
}

const PROGRESS = `UPDATE live.comparison SET "touchedAt" = now(), "rowsDone" = $1, "rowsTotal" = $2`;
const END = `UPDATE live.comparison SET "touchedAt" = now(), "endedAt" = now(), "errorCode" = $1`;
