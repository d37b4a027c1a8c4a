import { addDays, type Day } from "@/lib/time/weeks";

/** So many weeks back it is looked for what is usual. */
export const USUAL_WEEKS = 4;

/** Of fewer days nobody could say what is usual. */
const LEAST_DAYS = 2;

/**
 * What is usual for a weekday: the median of the same weekday's seconds in the four weeks before, of those with time.
 * Null where there is too little to tell. `sums` are seconds by day.
 */
export function usualSeconds(day: Day, sums: ReadonlyMap<Day, number>): number | null {
  const weeks = Array.from({ length: USUAL_WEEKS }, (_, index) => sums.get(addDays(day, -7 * (index + 1))) ?? 0);
  const worked = weeks.filter((seconds) => seconds > 0).sort((one, other) => one - other);
  if (worked.length < LEAST_DAYS) return null;
  const [below = 0, above = 0] = [Math.floor((worked.length - 1) / 2), Math.ceil((worked.length - 1) / 2)].map(
    (index) => worked[index],
  );
  return Math.round((below + above) / 2);
}
