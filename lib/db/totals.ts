import type { Client } from "pg";

/** Sums of time entries that triggers keep: whose they are, and by what. */
export type Totals = {
  table: "ProjectMonth" | "ProjectDay" | "MemberDay";
  of: "Project" | "Member";
  ofId: "projectId" | "memberId";
  by: "month" | "day";
};

export const PROJECT_MONTHS: Totals = { table: "ProjectMonth", of: "Project", ofId: "projectId", by: "month" };
export const PROJECT_DAYS: Totals = { table: "ProjectDay", of: "Project", ofId: "projectId", by: "day" };
export const MEMBER_DAYS: Totals = { table: "MemberDay", of: "Member", ofId: "memberId", by: "day" };

/** What the table must say, from the entries themselves. A row of no entries says the same as none. */
export const countedSql = ({ ofId, by }: Totals): string => `
  SELECT "${ofId}", date_trunc('${by}', "day")::date AS "${by}", sum("durationSeconds") AS "seconds",
    coalesce(sum("durationSeconds") FILTER (WHERE "billable"), 0) AS "billableSeconds", count(*) AS "entries"
  FROM "TimeEntry" WHERE "durationSeconds" IS NOT NULL GROUP BY 1, 2`;

/** Counts all again, while nobody can record time. For the owner role. */
export async function rebuildTotals(owner: Client, totals: Totals): Promise<void> {
  const { table, ofId, by } = totals;
  await owner.query(`
    BEGIN;
    LOCK TABLE "TimeEntry" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "${table}";
    INSERT INTO "${table}" ("${ofId}", "${by}", "seconds", "billableSeconds", "entries") ${countedSql(totals)};
    COMMIT;`);
}
