import { z } from "zod";
import { agencyConnection } from "@/lib/db/connection";
import type { AgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { now } from "@/lib/time/clock";
import { REMIND_AFTER_MS } from "@/lib/timers/rules";

const IMPORT_WAITED_MS = 60_000;
const CONNECT_WITHIN_MS = 10_000;

const dueSchema = z.object({
  hasMessages: z.boolean(),
  /** Their call was lost, or their worker was. One that is at work is not disturbed by another call. */
  importIds: z.array(z.uuid()),
  /** Rows of files are kept for a week. */
  hasReportExports: z.boolean(),
  hasLongTimers: z.boolean(),
  timeZone: z.string(),
});

const DUE = `
  SELECT EXISTS (SELECT FROM "OutboxMessage" WHERE "doneAt" IS NULL AND "availableAt" <= $1) AS "hasMessages",
    ARRAY(SELECT "id"::text FROM "ImportBatch" WHERE "status" IN ('checking', 'running') AND "queuedAt" < $2) AS "importIds",
    EXISTS (SELECT FROM "ReportExport") AS "hasReportExports",
    EXISTS (
      SELECT FROM "TimeEntry" WHERE "durationSeconds" IS NULL AND "remindedAt" IS NULL AND "startedAt" <= $3
    ) AS "hasLongTimers",
    "timeZone"
  FROM "AgencySettings"`;

/**
 * What waits for the worker in an agency's database. Asked over a connection that is gone afterwards: mostly it is
 * nothing, and a client for each of a thousand agencies costs several times as much to open.
 */
export async function findDue(agency: AgencyRecord): Promise<z.output<typeof dueSchema>> {
  const connection = { ...agencyConnection(agency, "app"), connectionTimeoutMillis: CONNECT_WITHIN_MS };
  return withClient(connection, async (client) => {
    const at = now();
    const ago = (milliseconds: number) => new Date(at.getTime() - milliseconds);
    const { rows } = await client.query(DUE, [at, ago(IMPORT_WAITED_MS), ago(REMIND_AFTER_MS)]);
    return dueSchema.parse(rows[0]);
  });
}
