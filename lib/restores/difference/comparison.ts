import { Client } from "pg";
import { type AgencyDatabase, agencyConnection, roleName } from "@/lib/db/connection";

const PROGRESS_EVERY_MS = 1_000;

/** Tells how far a comparison is, beside its own connection, which is busy. */
export type ComparisonWatch = {
  rows(done: number, total: number): void;
  /** Writes how it ended. Null: well. */
  end(errorCode: string | null): Promise<void>;
};

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

export async function watchComparison(side: AgencyDatabase): Promise<ComparisonWatch> {
  const client = new Client(agencyConnection(side, "owner"));
  await client.connect();
  await announceComparison(client);
  let [done, total] = [0, 0];
  let writing: Promise<unknown> = Promise.resolve();
  // Also while nothing is counted: who reads it sees that somebody is at work.
  const timer = setInterval(() => {
    writing = writing
      .then(() =>
        client.query(`UPDATE live.comparison SET "touchedAt" = now(), "rowsDone" = $1, "rowsTotal" = $2`, [
          done,
          total,
        ]),
      )
      // The comparison itself will say what is wrong with the database.
      .catch(() => {});
  }, PROGRESS_EVERY_MS);
  return {
    rows: (doneNow, totalNow) => {
      [done, total] = [doneNow, totalNow];
    },
    end: async (errorCode) => {
      clearInterval(timer);
      await writing;
      try {
        await client.query(`UPDATE live.comparison SET "touchedAt" = now(), "endedAt" = now(), "errorCode" = $1`, [
          errorCode,
        ]);
      } finally {
        await client.end();
      }
    },
  };
}
