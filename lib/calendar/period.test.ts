import { expect, it } from "vitest";
import { daysShown, isWorkday, neighbour, weekNumber } from "@/lib/calendar/period";

it("shows Monday to Friday of a work week, wherever weeks begin", () => {
  const workdays = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"];
  expect(daysShown("work-week", "2026-11-22", 1)).toEqual(workdays);
  expect(daysShown("work-week", "2026-11-15", 7)).toEqual(workdays);
  expect(daysShown("work-week", "2026-11-14", 6)).toEqual(workdays);
});

it("shows the week that holds the day, or the day", () => {
  expect(daysShown("week", "2026-11-18", 7)[0]).toBe("2026-11-15");
  expect(daysShown("day", "2026-11-18", 1)).toEqual(["2026-11-18"]);
  expect(weekNumber("2027-01-01", 1)).toBe(53);
});

it("goes on by days or by weeks", () => {
  expect(neighbour("day", "2026-11-30", 1)).toBe("2026-12-01");
  expect(neighbour("work-week", "2026-11-30", -1)).toBe("2026-11-23");
});

it.each([
  ["2026-11-20", true],
  ["2026-11-21", false],
  ["2026-11-22", false],
  ["2026-11-23", true],
])("says of %s that it is a workday: %s", (day, expected) => {
  expect(isWorkday(day)).toBe(expected);
});
