import { Temporal } from "temporal-polyfill";
import type { Period } from "@/lib/reports/schema";
import { addDays, type Day, startOfWeek, type WeekStart } from "@/lib/time/weeks";

/** Days, the first and the last among them. */
export type Span = { from: Day; to: Day };

type Chosen = { period: Period; from?: Day; to?: Day };

/** The days a period means today. Own days that stand the wrong way round are turned, a missing one is made up for. */
export function spanOf({ period, from, to }: Chosen, today: Day, weekStart: WeekStart): Span {
  if (period === "custom") return ownSpan(from, to, today);
  const date = Temporal.PlainDate.from(today);
  const week = startOfWeek(today, weekStart);
  const quarter = date.with({ day: 1 }).subtract({ months: (date.month - 1) % 3 });
  switch (period) {
    case "this-week":
      return { from: week, to: addDays(week, 6) };
    case "last-week":
      return { from: addDays(week, -7), to: addDays(week, -1) };
    case "this-month":
      return months(date.with({ day: 1 }), 1);
    case "last-month":
      return months(date.with({ day: 1 }).subtract({ months: 1 }), 1);
    case "this-quarter":
      return months(quarter, 3);
    case "last-quarter":
      return months(quarter.subtract({ months: 3 }), 3);
    case "this-year":
      return months(date.with({ month: 1, day: 1 }), 12);
    case "last-year":
      return months(date.with({ month: 1, day: 1 }).subtract({ years: 1 }), 12);
  }
}

/** Whether it begins with the first day of a month and ends with the last of one. */
export function isWholeMonths({ from, to }: Span): boolean {
  return from.endsWith("-01") && addDays(to, 1).endsWith("-01");
}

function ownSpan(from: Day | undefined, to: Day | undefined, today: Day): Span {
  if (!from && !to) return months(Temporal.PlainDate.from(today).with({ day: 1 }), 1);
  const one = from ?? `${to?.slice(0, 8)}01`;
  const other = to ?? (today > one ? today : one);
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}

function months(first: Temporal.PlainDate, count: number): Span {
  return { from: first.toString(), to: first.add({ months: count }).subtract({ days: 1 }).toString() };
}
