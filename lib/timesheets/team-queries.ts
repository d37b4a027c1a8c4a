import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { mayDo } from "@/lib/access/permissions";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, pageOf } from "@/lib/lists/page";
import { everyWordIn } from "@/lib/lists/search";
import { ROLES } from "@/lib/members/roles";
import { now } from "@/lib/time/clock";
import { addDays, type Day, daysOfWeek, isWeekend, startOfWeek } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";
import type { TeamDay, TeamSearch, TeamWeek } from "@/lib/timesheets/team-schema";

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  seconds: z.number(),
  days: z.record(z.string(), z.number()),
  gapDays: z.array(z.string()),
  isRunning: z.boolean(),
});

const daySchema = z.object({ day: z.string(), seconds: z.number(), members: z.number() });

/** Who recorded how much on which day of a week: a page of the members who record time, or did in that week. */
export async function readTeamWeek(actor: Actor, search: TeamSearch): Promise<TeamWeek> {
  const reader = readAs(actor, "time-entry:read:all");
  const todays = today(actor.timeZone, now().getTime());
  const start = startOfWeek(search.week ?? todays, actor.weekStart);
  const week = { start, end: addDays(start, 6), workdays: workdaysOver(start, todays) };
  const [rows, days] = await Promise.all([
    reader.$queryRaw(membersSql(search, { ...week, timeZone: actor.timeZone })),
    reader.$queryRaw(Prisma.sql`
      SELECT "day"::text AS "day", sum("seconds")::float8 AS "seconds", count(*)::int AS "members"
      FROM "MemberDay" WHERE ${within(start, week.end)} GROUP BY 1`),
  ]);
  const { rows: shown, nextAfter } = pageOf(parseRows(rowSchema, rows));
  return { start, today: todays, rows: shown, nextAfter, days: wholeWeek(start, parseRows(daySchema, days)) };
}

type Week = { start: Day; end: Day; workdays: Day[]; timeZone: string };

const RECORDERS = ROLES.filter((role) => mayDo([role], "time-entry:write:own"));

/** A gap is a working day that is over, on which somebody who was there recorded nothing. */
function membersSql(search: TeamSearch, { start, end, workdays, timeZone }: Week): Prisma.Sql {
  const last = search.after ?? null;
  return Prisma.sql`
    WITH "week" AS (
      SELECT "memberId", sum("seconds")::float8 AS "seconds", jsonb_object_agg("day"::text, "seconds") AS "days"
      FROM "MemberDay" WHERE ${within(start, end)} GROUP BY 1
    ),
    "sheet" AS (
      SELECT m."id", m."name", coalesce(w."seconds", 0) AS "seconds", coalesce(w."days", '{}') AS "days",
        ARRAY(
          SELECT "day" FROM unnest(${workdays}::text[]) AS "day"
          WHERE m."status" = 'active' AND "day"::date >= (m."activatedAt" AT TIME ZONE ${timeZone})::date
            AND NOT jsonb_exists(coalesce(w."days", '{}'), "day")
        ) AS "gapDays"
      FROM "Member" m LEFT JOIN "week" w ON w."memberId" = m."id"
      WHERE (w."memberId" IS NOT NULL OR m."status" = 'active' AND m."roles" && ${RECORDERS}::"Role"[])
        AND ${everyWordIn(Prisma.sql`m."name"`, search.q)}
    ),
    "listed" AS (
      SELECT *, ${SORT_KEYS[search.sort]} AS "key" FROM "sheet"
      WHERE ${search.gaps ? Prisma.sql`cardinality("gapDays") > 0` : Prisma.sql`TRUE`}
    )
    SELECT "id", "name", "seconds", "days", "gapDays", EXISTS (
      SELECT FROM "TimeEntry" e WHERE e."memberId" = "listed"."id" AND e."durationSeconds" IS NULL
    ) AS "isRunning"
    FROM "listed"
    WHERE NOT EXISTS (SELECT FROM "listed" WHERE "id" = ${last}::uuid)
      OR ("key", "name", "id") > (SELECT "key", "name", "id" FROM "listed" WHERE "id" = ${last}::uuid)
    ORDER BY "key", "name", "id" LIMIT ${PAGE_ROWS + 1}`;
}

/** Among equals it goes by name. */
const SORT_KEYS: Record<TeamSearch["sort"], Prisma.Sql> = {
  name: Prisma.sql`0`,
  least: Prisma.sql`"seconds"`,
  most: Prisma.sql`-"seconds"`,
  gaps: Prisma.sql`-cardinality("gapDays")`,
};

/** A day whose entries are gone is none with time. */
const within = (start: Day, end: Day) => Prisma.sql`"day" BETWEEN ${start}::date AND ${end}::date AND "entries" > 0`;

function workdaysOver(start: Day, todays: Day): Day[] {
  return daysOfWeek(start).filter((day) => day < todays && !isWeekend(day));
}

function wholeWeek(start: Day, days: readonly TeamDay[]): TeamDay[] {
  return daysOfWeek(start).map((day) => days.find((found) => found.day === day) ?? { day, seconds: 0, members: 0 });
}
