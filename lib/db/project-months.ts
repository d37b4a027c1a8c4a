import type { Client } from "pg";

/** What `ProjectMonth` must say, from the entries themselves. */
export const PROJECT_MONTHS = `
  SELECT "projectId", date_trunc('month', "day")::date AS "month", sum("durationSeconds") AS "seconds",
    coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0) AS "billableSeconds", count(*) AS "entries"
  FROM "TimeEntry" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2`;

/** Counts all again, while nobody can record time. For the owner role. */
export async function rebuildProjectMonths(owner: Client): Promise<void> {
  await owner.query(`
    BEGIN;
    LOCK TABLE "TimeEntry" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "ProjectMonth";
    INSERT INTO "ProjectMonth" ("projectId", "month", "seconds", "billableSeconds", "entries") ${PROJECT_MONTHS};
    COMMIT;`);
}
