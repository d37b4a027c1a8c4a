import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { paceSince } from "@/lib/budgets/forecast";
import { Prisma } from "@/lib/db/generated/agency/client";
import { visibleInSql } from "@/lib/projects/policy";
import { now } from "@/lib/time/clock";
import type { Day } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";
import { weekInSql } from "@/lib/time-entries/week-sql";

const weekSchema = z.object({
  /** Its Monday. */
  week: z.string(),
  firstDay: z.string(),
  seconds: z.number(),
  recentSeconds: z.number(),
  usedUpOn: z.string().nullable(),
});

export type BurnWeek = { week: Day; seconds: number };

/** How a project's hours grew, week by week from the first to the last with time. */
export type Burn = {
  weeks: BurnWeek[];
  firstDay: Day | null;
  /** Of the days since `paceSince(today)`. */
  recentSeconds: number;
  /** The day that used up the budget, if one did. */
  usedUpOn: Day | null;
  today: Day;
};

export async function readBurn(actor: Actor, projectId: string): Promise<Burn> {
  const day = today(actor.timeZone, now().getTime());
  const rows = await readAs(actor, "project:read").$queryKept(Prisma.sql`
    SELECT (${weekInSql(Prisma.sql`"day"`)})::text AS "week", min("day")::text AS "firstDay",
      sum("seconds") AS "seconds",
      coalesce(sum("seconds") FILTER (WHERE "day" BETWEEN ${paceSince(day)}::date AND ${day}::date), 0)
        AS "recentSeconds",
      (min("day") FILTER (WHERE "total" >= "budgetSeconds"))::text AS "usedUpOn"
    FROM (
      SELECT d."day", d."seconds"::float8, p."budgetSeconds",
        sum(d."seconds"::float8) OVER (ORDER BY d."day" ROWS UNBOUNDED PRECEDING) AS "total"
      FROM "ProjectDay" d JOIN "Project" p ON p."id" = d."projectId"
      WHERE p."id" = ${projectId}::uuid AND d."entries" > 0 AND ${visibleInSql(actor)}
    ) days GROUP BY 1 ORDER BY 1`);
  const weeks = parseRows(weekSchema, rows);
  return {
    weeks: weeks.map(({ week, seconds }) => ({ week, seconds })),
    firstDay: weeks[0]?.firstDay ?? null,
    recentSeconds: weeks.reduce((sum, { recentSeconds }) => sum + recentSeconds, 0),
    usedUpOn: weeks.find(({ usedUpOn }) => usedUpOn !== null)?.usedUpOn ?? null,
    today: day,
  };
}
