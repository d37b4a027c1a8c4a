import { addDays, type Day } from "@/lib/time/weeks";
import { between, randomFrom } from "./random";

/** Nobody is away in the days that a newcomer looks at first. */
const PRESENT_DAYS = 14;

const SICK_DAYS_SHARE = 0.02;

/** Spring, summer and autumn of each year: the span in which it begins, and its length in days. */
const VACATIONS = [
  { season: "spring", from: "03-15", until: "05-25", days: 7 },
  { season: "summer", from: "06-25", until: "08-20", days: 16 },
  { season: "autumn", from: "10-01", until: "10-24", days: 7 },
];

/** Whether a person is on vacation or ill on a day. The same person and day always give the same answer. */
export function isAbsent(person: string, day: Day, today: Day): boolean {
  if (day > addDays(today, -PRESENT_DAYS)) return false;
  if (randomFrom("illness", person, day)() < SICK_DAYS_SHARE) return true;
  return isOnVacation(person, day);
}

function isOnVacation(person: string, day: Day): boolean {
  const year = day.slice(0, 4);
  if (day.slice(5) >= "12-24" || day.slice(5) <= "01-01") return true;
  return VACATIONS.some(({ season, from, until, days }) => {
    const random = randomFrom("vacation", person, year, season);
    const earliest = `${year}-${from}`;
    const range = (Date.parse(`${year}-${until}`) - Date.parse(earliest)) / 86_400_000;
    const first = addDays(earliest, Math.floor(between(random, 0, range)));
    return day >= first && day < addDays(first, days);
  });
}
