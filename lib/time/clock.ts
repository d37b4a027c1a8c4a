/** The one place that reads the clock. Replaced by `lib/testing/clock.ts`, and by nothing else. */
export const clock = { now: (): Date => new Date() };

/** The time it is, for everything that asks; pure rules take it as an argument instead. */
export function now(): Date {
  return clock.now();
}
