// Temporal would bring 19 kB to every page with a week on it, and a day without a clock needs none of it: UTC has no
// clock changes, so counting days in it is exact. This is the one file where Date does calendar work.

/** A calendar day without a time or zone: "2026-11-22". */
export type Day = string;

/** The ISO number of the weekday a week begins with: 1 = Monday, 6 = Saturday, 7 = Sunday. */
export type WeekStart = 1 | 6 | 7;

const DAY_MS = 86_400_000;

// Only 1900 to 2999: finds mistyped years, and keeps a week's neighbours within what PostgreSQL and Date can write.
const DAY_FORM = /^(?:19|2\d)\d\d-\d\d-\d\d$/;

/** Whether the text is a day that the calendar has: refuses "2026-02-30", "2026-2-3" and years outside 1900 to 2999. */
export function isDay(text: string): boolean {
  if (!DAY_FORM.test(text)) return false;
  const ms = utcMs(text);
  return !Number.isNaN(ms) && dayAt(ms) === text;
}

/** The day so many days later, or earlier when negative. Throws RangeError for text that is no day. */
export function addDays(day: Day, count: number): Day {
  return dayAt(utcMs(day) + count * DAY_MS);
}

/** How many days later `to` is; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMs(to) - utcMs(from)) / DAY_MS;
}

/** The first day of the week that holds the day. */
export function startOfWeek(day: Day, weekStart: WeekStart): Day {
  return latestWeekday(day, weekStart);
}

/** The last Monday, 1, to Sunday, 7, that is not after the day; the day itself when it is one. */
export function latestWeekday(day: Day, weekday: number): Day {
  const today = new Date(utcMs(day)).getUTCDay(); // 0 = Sunday, which modulo 7 equals ISO's 7
  return addDays(day, -((today - weekday + 7) % 7));
}

/** The week's seven days, beginning with its first. */
export function daysOfWeek(start: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(utcMs(day)).getUTCDay());
}

/**
 * The ISO 8601 week number and its year, for the week that holds the day. A week that begins on Saturday or Sunday
 * takes the number of its Monday to Friday. The year is that of the week's Thursday: 2027-01-01 is in week 53 of
 * 2026.
 */
export function isoWeekLabel(day: Day, weekStart: WeekStart): { week: number; year: number } {
  const midweek = addDays(startOfWeek(day, weekStart), 3);
  const thursday = addDays(startOfWeek(midweek, 1), 3);
  const year = thursday.slice(0, 4);
  const daysIntoYear = (utcMs(thursday) - utcMs(`${year}-01-01`)) / DAY_MS;
  return { week: Math.floor(daysIntoYear / 7) + 1, year: Number(year) };
}

function utcMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
