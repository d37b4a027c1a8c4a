import type { BurnWeek } from "@/lib/budgets/burn-queries";
import { addDays, type Day, daysBetween } from "@/lib/time/weeks";

/** From 0 to 1: x from the left, y from the ground. */
export type Point = { x: number; y: number };

export type BurnPicture = {
  /** Up to the budget, and beyond it. They meet where the budget was used up. */
  within: Point[];
  beyond: Point[];
  budgetY: number;
  /** From today towards the budget, as far as the picture goes. */
  forecast: [Point, Point] | null;
  /** Whether the forecast's end lies in the picture. */
  showsEnd: boolean;
  months: { day: Day; x: number }[];
};

type Burnt = {
  weeks: readonly BurnWeek[];
  firstDay: Day;
  budgetSeconds: number;
  /** Until when the line goes: today, or the last day of work where none is to come. */
  until: Day;
  expectedOn: Day | null;
};

const MOST_WEEKS = 104;
const MOST_MONTHS = 4;
/** Ahead of today it shows half as much as lies behind it, and eight weeks at least. */
const AHEAD_SHARE = 0.5;
const LEAST_AHEAD_DAYS = 56;
/** Above the highest line there is room for a word. */
const HEAD_ROOM = 1.12;

export function burnPicture({ weeks, firstDay, budgetSeconds, until, expectedOn }: Burnt): BurnPicture {
  const shown = weeks.slice(-MOST_WEEKS);
  const start = weeks.length > MOST_WEEKS ? (shown[0]?.week ?? firstDay) : firstDay;
  const ahead = Math.max(LEAST_AHEAD_DAYS, daysBetween(start, until) * AHEAD_SHARE);
  const lastShown = addDays(until, Math.ceil(ahead));
  const end = expectedOn === null ? until : expectedOn < lastShown ? expectedOn : lastShown;
  const grown = totals(weeks, shown.length, start, until);
  const top = Math.max(budgetSeconds, ...grown.map(({ seconds }) => seconds)) * HEAD_ROOM;
  const width = Math.max(1, daysBetween(start, end));
  const x = (day: Day) => daysBetween(start, day) / width;
  const points = grown.map(({ day, seconds }) => ({ x: x(day), y: seconds / top }));
  const budgetY = budgetSeconds / top;
  const last = points.at(-1) ?? { x: 0, y: 0 };
  const goal = expectedOn === null ? null : { x: x(expectedOn), y: budgetY };
  return {
    ...partAt(points, budgetY),
    budgetY,
    forecast: goal && [last, goal.x > 1 ? between(last, goal, (1 - last.x) / (goal.x - last.x)) : goal],
    showsEnd: goal !== null && goal.x <= 1,
    months: monthsFrom(start, end).map((day) => ({ day, x: x(day) })),
  };
}

/** What was used by each week's end, from the first day's nothing to `until`. */
function totals(weeks: readonly BurnWeek[], shown: number, start: Day, until: Day) {
  let seconds = weeks.slice(0, weeks.length - shown).reduce((sum, week) => sum + week.seconds, 0);
  const grown = [{ day: start, seconds }];
  for (const week of weeks.slice(weeks.length - shown)) {
    // Weeks of rest are level.
    if (week.week > (grown.at(-1)?.day ?? start)) grown.push({ day: week.week, seconds });
    seconds += week.seconds;
    const next = addDays(week.week, 7);
    grown.push({ day: next < until ? next : until, seconds });
  }
  grown.push({ day: until, seconds });
  return grown.filter(({ day }) => day <= until);
}

function partAt(points: readonly Point[], budgetY: number): { within: Point[]; beyond: Point[] } {
  const above = points.findIndex(({ y }) => y > budgetY);
  const [before, after] = [points[above - 1], points[above]];
  if (!before || !after) return above === 0 ? { within: [], beyond: [...points] } : { within: [...points], beyond: [] };
  const crossing = between(before, after, (budgetY - before.y) / (after.y - before.y));
  return { within: [...points.slice(0, above), crossing], beyond: [crossing, ...points.slice(above)] };
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The first days of some months, as evenly as they come. */
function monthsFrom(start: Day, end: Day): Day[] {
  const months: Day[] = [];
  for (let day = `${start.slice(0, 7)}-01`; day <= end; day = `${addDays(day, 31).slice(0, 7)}-01`) {
    if (day >= start) months.push(day);
  }
  const every = Math.ceil(months.length / MOST_MONTHS);
  return months.filter((_, index) => index % every === 0);
}
