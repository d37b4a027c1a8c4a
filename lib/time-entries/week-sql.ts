import { Prisma } from "@/lib/db/generated/agency/client";
import type { WeekStart } from "@/lib/time/weeks";

/** Before all days that entries can have. Whole days from it are counted faster than a day is asked for its weekday. */
const A_MONDAY = Prisma.sql`'1969-12-22'::date`;

const MONDAY = 1;

/** The first day of the week that a day is in. */
export function weekInSql(day: Prisma.Sql, weekStart: WeekStart = MONDAY): Prisma.Sql {
  return Prisma.sql`${day} - (${day} - (${A_MONDAY} + ${weekStart}::int - 1)) % 7`;
}
