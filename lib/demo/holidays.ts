import { addDays, type Day } from "@/lib/time/weeks";

const FIXED = ["01-01", "05-01", "10-03", "10-31", "12-24", "12-25", "12-26", "12-31"];
/** Good Friday, Easter Monday, Ascension, Whit Monday: days from Easter Sunday. */
const MOVABLE = [-2, 1, 39, 50];

/** Days on which nobody works in Schleswig-Holstein, where Nordlicht has its office. */
export function isNorthGermanHoliday(day: Day): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return MOVABLE.some((offset) => addDays(easter, offset) === day);
}

/** The anonymous Gregorian algorithm (Nature, 20 April 1876). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, "0")}-${String((f % 31) + 1).padStart(2, "0")}`;
}
