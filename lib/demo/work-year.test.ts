import { describe, expect, test } from "vitest";
import { isDay } from "@/lib/time/weeks";
import { instantToLocalTime } from "@/lib/time/zones";
import { atlas } from "./atlas/story";
import { easterSunday } from "./holidays";
import { nordlicht } from "./nordlicht/story";
import { workYear } from "./work-year";

const SUNDAY_NOON = new Date("2026-11-22T11:00:00Z");
const entries = workYear(nordlicht, SUNDAY_NOON);

test("nobody works at weekends, on holidays or in the future", () => {
  const days = [...new Set(entries.map(({ day }) => day))];
  expect(days.every(isDay)).toBe(true);
  expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
  expect(days.filter(nordlicht.isHoliday)).toEqual([]);
  expect(entries.filter(({ endedAt }) => endedAt > SUNDAY_NOON)).toEqual([]);
});

test("nobody records time on a project that is not theirs", () => {
  const strangers = entries.filter(
    ({ project, person }) => project.team !== "everyone" && !project.team.includes(person),
  );
  expect(strangers).toEqual([]);
});

test("nobody does two things at once", () => {
  for (const { userName } of nordlicht.people) {
    const own = entries.filter(({ person }) => person === userName);
    expect(own.filter((entry, index) => (own[index - 1]?.endedAt ?? 0) > entry.startedAt)).toEqual([]);
  }
});

test("everybody's calendar shows something, at hours at which people work", () => {
  for (const { userName, work } of nordlicht.people) {
    if (!work) continue;
    const own = entries.filter(({ person }) => person === userName);
    const share = own.filter(({ isTimed }) => isTimed).length / own.length;
    if (work.habit === "timer") expect(share).toBe(1);
    else expect(Math.abs(share - 0.4)).toBeLessThan(0.05);
  }
  const clockOf = (at: Date) => Number(instantToLocalTime(at, nordlicht.timeZone).replace(/^(..):(..).*/, "$1$2"));
  expect(Math.min(...entries.map(({ startedAt }) => clockOf(startedAt)))).toBeGreaterThanOrEqual(800);
  expect(Math.max(...entries.map(({ endedAt }) => clockOf(endedAt)))).toBeLessThan(2030);
});

test("a day of work has three to six entries and the hours of its person", () => {
  const days = Map.groupBy(entries, ({ person, day }) => `${person} ${day}`);
  for (const day of days.values()) {
    expect(day.length).toBeGreaterThanOrEqual(3);
    expect(day.length).toBeLessThanOrEqual(6);
    const hours =
      day.reduce((sum, { startedAt, endedAt }) => sum + (endedAt.getTime() - startedAt.getTime()), 0) / 3_600_000;
    expect(hours).toBeGreaterThan(4);
    expect(hours).toBeLessThan(10);
  }
});

test("everybody takes some weeks of vacation in a year", () => {
  for (const { userName, work } of nordlicht.people) {
    if (!work) continue;
    const days = new Set(entries.filter(({ person }) => person === userName).map(({ day }) => day)).size;
    const workDays = 52 * work.weekdays.length;
    expect(days).toBeGreaterThan(0.7 * workDays);
    expect(days).toBeLessThan(0.93 * workDays);
  }
});

test("the same day tells the same story", () => {
  expect(workYear(atlas, SUNDAY_NOON)).toEqual(workYear(atlas, SUNDAY_NOON));
});

test("the first projects take the most time, and every project has some", () => {
  const counts = nordlicht.projects.map(({ name }) => entries.filter(({ project }) => project.name === name).length);
  expect(Math.min(...counts)).toBeGreaterThan(3);
  const sorted = counts.toSorted((one, other) => other - one);
  expect(sorted[0]).toBeGreaterThan(4 * (sorted[15] ?? 0));
});

test("today holds only what had ended", () => {
  const mondayAtTen = new Date("2026-11-23T09:00:00Z");
  const today = workYear(nordlicht, mondayAtTen).filter(({ day }) => day === "2026-11-23");
  expect(today.length).toBeGreaterThan(0);
  expect(today.length).toBeLessThan(20);
});

describe("Easter Sunday", () => {
  test.each(["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"])("%s", (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });
});
