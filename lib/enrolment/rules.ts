const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How much is left of a grace, begun days and hours counted whole. On its last day nobody can put it off any more. */
export function timeLeft(enrolBy: Date, at: Date): { days: number; hours: number; isLastDay: boolean } {
  const leftMs = Math.max(0, enrolBy.getTime() - at.getTime());
  return { days: Math.ceil(leftMs / DAY_MS), hours: Math.ceil(leftMs / HOUR_MS), isLastDay: leftMs <= DAY_MS };
}
