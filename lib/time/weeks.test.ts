import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, daysOfWeek, isDay, isoWeekLabel, startOfWeek, type WeekStart } from "@/lib/time/weeks";

const anyDay = fc
  .date({ min: new Date("1900-01-08"), max: new Date("2999-12-24"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyWeekStart = fc.constantFrom<WeekStart[]>(1, 6, 7);

describe("isDay", () => {
  test.each([
    "",
    "today",
    "2026-02-30",
    "2026-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "0026-01-01",
    "9999-12-31",
    "+002026-01-01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "2026-01-01\n",
    "20260101",
  ])("refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test.each(["2026-11-22", "2024-02-29", "2000-02-29", "1900-01-01", "2999-12-31"])("accepts %j", (text) => {
    expect(isDay(text)).toBe(true);
  });
});

describe("addDays", () => {
  test("throws for text that is no day", () => {
    expect(() => addDays("soon", 1)).toThrow(RangeError);
  });

  test.each([
    ["2026-11-22", 0, "2026-11-22"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-03-28", 2, "2026-03-30"],
  ])("counts from %s by %i days to %s", (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test("agrees with Temporal", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
        expect(addDays(day, count)).toBe(Temporal.PlainDate.from(day).add({ days: count }).toString());
      }),
    );
  });
});

describe("startOfWeek", () => {
  test.each([
    ["2026-11-22", 1, "2026-11-16"], // a Sunday
    ["2026-11-22", 7, "2026-11-22"],
    ["2026-11-22", 6, "2026-11-21"],
    ["2026-11-23", 1, "2026-11-23"], // a Monday
    ["2026-11-23", 7, "2026-11-22"],
    ["2026-11-21", 6, "2026-11-21"], // a Saturday
    ["2027-01-01", 1, "2026-12-28"],
  ] as const)("of %s with weeks from weekday %i is %s", (day, weekStart, expected) => {
    expect(startOfWeek(day, weekStart)).toBe(expected);
  });

  test("is a week start at most six days before, and its own", () => {
    fc.assert(
      fc.property(anyDay, anyWeekStart, (day, weekStart) => {
        const start = startOfWeek(day, weekStart);
        expect(Temporal.PlainDate.from(start).dayOfWeek).toBe(weekStart);
        expect(daysOfWeek(start)).toContain(day);
        expect(startOfWeek(start, weekStart)).toBe(start);
      }),
    );
  });
});

test("daysOfWeek lists seven days across a year's end", () => {
  expect(daysOfWeek("2026-12-28")).toEqual([
    "2026-12-28",
    "2026-12-29",
    "2026-12-30",
    "2026-12-31",
    "2027-01-01",
    "2027-01-02",
    "2027-01-03",
  ]);
});

describe("isoWeekLabel", () => {
  test.each([
    ["2026-11-22", 1, { week: 47, year: 2026 }],
    ["2026-11-22", 7, { week: 48, year: 2026 }], // the Sunday that begins the week of Monday the 23rd
    ["2026-11-21", 6, { week: 48, year: 2026 }],
    ["2027-01-01", 1, { week: 53, year: 2026 }],
    ["2024-12-30", 1, { week: 1, year: 2025 }],
    ["2021-01-03", 1, { week: 53, year: 2020 }],
    ["2021-01-03", 7, { week: 1, year: 2021 }],
  ] as const)("of %s with weeks from weekday %i is %o", (day, weekStart, label) => {
    expect(isoWeekLabel(day, weekStart)).toEqual(label);
  });

  test("is the same for all days of a week, and that of its Monday", () => {
    fc.assert(
      fc.property(anyDay, anyWeekStart, (day, weekStart) => {
        const days = daysOfWeek(startOfWeek(day, weekStart)).map((each) => Temporal.PlainDate.from(each));
        const monday = days.find((each) => each.dayOfWeek === 1);
        expect(isoWeekLabel(day, weekStart)).toEqual({ week: monday?.weekOfYear, year: monday?.yearOfWeek });
      }),
    );
  });
});
