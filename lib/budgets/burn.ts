import { addDays, type Day } from "@/lib/time/weeks";

export type MonthSum = { month: Day; seconds: number; billableSeconds: number };
/** `totalSeconds`: all that was used by the end of the month. */
export type BurnMonth = MonthSum & { totalSeconds: number };

export const BURN_MONTHS = 24;

/**
 * How a budget burned down: every month from the first with time to the last, the last 24 of them. `sums` are by
 * month, ascending; months without time are filled in, and what lies before the first one shown is in its total.
 */
export function burnByMonth(sums: readonly MonthSum[]): BurnMonth[] {
  const worked = sums.filter(({ seconds }) => seconds !== 0);
  const last = worked.at(-1);
  if (!last) return [];
  const byMonth = new Map(worked.map((sum) => [sum.month, sum]));
  const months = monthsUntil(last.month, worked[0]?.month ?? last.month);
  const shownFrom = months[0] ?? last.month;
  let totalSeconds = worked.filter(({ month }) => month < shownFrom).reduce((sum, { seconds }) => sum + seconds, 0);
  return months.map((month) => {
    const { seconds, billableSeconds } = byMonth.get(month) ?? { seconds: 0, billableSeconds: 0 };
    totalSeconds += seconds;
    return { month, seconds, billableSeconds, totalSeconds };
  });
}

/** Backwards, so that an entry of long ago does not cost a month for every month since. */
function monthsUntil(last: Day, first: Day): Day[] {
  const months: Day[] = [last];
  while (months.length < BURN_MONTHS && (months[0] ?? first) > first) {
    months.unshift(`${addDays(months[0] ?? last, -1).slice(0, 7)}-01`);
  }
  return months;
}
