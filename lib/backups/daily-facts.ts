import { z } from "zod";
import { controlClient } from "@/lib/db/control";
import { SnapshotStatus } from "@/lib/db/generated/control/enums";
import { now } from "@/lib/time/clock";

const LOOKED_BACK_MS = 4 * 86_400_000;

const instantSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const factsSchema = z.object({
  agencyId: z.uuid(),
  /** When the agency was made. */
  since: z.date(),
  /** Null: nobody ever tried. */
  firstAttemptAt: z.date().nullable(),
  /** Those of the last four days. */
  attempts: z.array(
    z.object({ status: z.enum(SnapshotStatus), startedAt: instantSchema, finishedAt: instantSchema.nullable() }),
  ),
  /** The day that an open alarm calls missed. Null: none is open. */
  alarmedDay: z.string().nullable(),
});

/** What the control database knows of an agency's daily snapshots, and when it was asked. */
export type DailyFacts = z.output<typeof factsSchema> & { readAt: Date };

/** By agency. One statement, however many there are: a look into two indexes for each costs next to nothing. */
export async function readDailyFacts(agencyIds: readonly string[]): Promise<Map<string, DailyFacts>> {
  const readAt = now();
  const from = new Date(readAt.getTime() - LOOKED_BACK_MS);
  const rows = await controlClient().$queryRaw`
    SELECT a."id" AS "agencyId", a."createdAt" AS "since",
      (SELECT min("startedAt") FROM "Snapshot" WHERE "scopeId" = a."id") AS "firstAttemptAt",
      (
        SELECT coalesce(json_agg(json_build_object(
          'status', "status", 'startedAt', "startedAt", 'finishedAt', "finishedAt")), '[]')
        FROM "Snapshot" WHERE "scopeId" = a."id" AND "startedAt" >= ${from}
      ) AS "attempts",
      (
        SELECT coalesce("detail" ->> 'day', '') FROM "Alarm"
        WHERE "kind" = 'day-missed' AND "scopeId" = a."id" AND "clearedAt" IS NULL
      ) AS "alarmedDay"
    FROM "Agency" a WHERE a."id" = ANY(${[...agencyIds]}::uuid[])`;
  return new Map(
    factsSchema
      .array()
      .parse(rows)
      .map((facts) => [facts.agencyId, { ...facts, readAt }]),
  );
}
