import { addDays, type Day, daysBetween } from "@/lib/time/weeks";

/** What has become of a budget, and what is to be expected. */
export type Forecast =
  | { kind: "used-up"; on: Day }
  /** Nothing was recorded lately: no end can be told. */
  | { kind: "idle" }
  | { kind: "expected"; on: Day; secondsPerWeek: number }
  /** It ends later than anybody can tell today. */
  | { kind: "far"; secondsPerWeek: number };

export type Pace = {
  budgetSeconds: number;
  usedSeconds: number;
  /** Of the days from `paceSince(today)` until today. */
  recentSeconds: number;
  firstDay: Day;
  usedUpOn: Day | null;
  today: Day;
};

/** The last four whole weeks say how fast it goes: enough for a rhythm, and short enough to follow a change. */
const PACE_DAYS = 28;
/** A project that began yesterday is not yet judged by one day. */
const LEAST_PACE_DAYS = 7;
const FARTHEST_DAYS = 730;

export const paceSince = (today: Day): Day => addDays(today, 1 - PACE_DAYS);

/** When a budget will be used up if work goes on as in the last four weeks, or since it began. */
export function forecastBudget({
  budgetSeconds,
  usedSeconds,
  recentSeconds,
  firstDay,
  usedUpOn,
  today,
}: Pace): Forecast {
  if (usedUpOn !== null && usedSeconds >= budgetSeconds) return { kind: "used-up", on: usedUpOn };
  if (recentSeconds <= 0) return { kind: "idle" };
  const days = Math.min(PACE_DAYS, Math.max(LEAST_PACE_DAYS, daysBetween(firstDay, today) + 1));
  const perDay = recentSeconds / days;
  const secondsPerWeek = Math.round(perDay * 7);
  const left = Math.ceil((budgetSeconds - usedSeconds) / perDay);
  if (left > FARTHEST_DAYS) return { kind: "far", secondsPerWeek };
  return { kind: "expected", on: addDays(today, left), secondsPerWeek };
}
