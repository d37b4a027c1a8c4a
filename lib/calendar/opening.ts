/** Where nothing is recorded, the day begins at eight. */
export const MORNING_MINUTES = 480;
/** Some of what lies before the begin is seen, too. */
const BEFORE_MINUTES = 15;
/** What is next has room below now. */
const AFTER_NOW_MINUTES = 60;

/**
 * The place on the axis that a page opens at: where the day's work begins, or so far down that now is in sight.
 * `morning` is where the clock shows eight, `first` where the first entry begins, `now` null where today is not shown;
 * `sight` is how many minutes fit into the window.
 */
export function openedAt(day: { morning: number; first: number | null; now: number | null; sight: number }): number {
  const { morning, first, now, sight } = day;
  const begin = (first ?? morning) - BEFORE_MINUTES;
  if (now === null) return Math.max(0, begin);
  return Math.max(0, Math.min(begin, now - BEFORE_MINUTES), now + AFTER_NOW_MINUTES - sight);
}
