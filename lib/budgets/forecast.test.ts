import fc from "fast-check";
import { expect, test } from "vitest";
import { forecastBudget, type Pace, paceSince } from "@/lib/budgets/forecast";

const HOUR = 3_600;
const pace = (changes: Partial<Pace> = {}): Pace => ({
  budgetSeconds: 100 * HOUR,
  usedSeconds: 60 * HOUR,
  recentSeconds: 28 * HOUR,
  firstDay: "2026-01-05",
  usedUpOn: null,
  today: "2026-11-22",
  ...changes,
});

test("nothing is told of a project on which nothing was recorded lately", () => {
  expect(forecastBudget(pace({ recentSeconds: 0 }))).toEqual({ kind: "idle" });
});

test("a budget lasts as long as its rest does at the pace of four weeks", () => {
  expect(paceSince("2026-11-22")).toBe("2026-10-26");
  expect(forecastBudget(pace())).toEqual({ kind: "expected", on: "2027-01-01", secondsPerWeek: 7 * HOUR });
});

test("a project that began lately is judged by its own days, but by a week at least", () => {
  const young = pace({ firstDay: "2026-11-09", recentSeconds: 28 * HOUR, usedSeconds: 28 * HOUR });
  expect(forecastBudget(young)).toMatchObject({ secondsPerWeek: 14 * HOUR });
  const newborn = pace({ firstDay: "2026-11-22", recentSeconds: 7 * HOUR, usedSeconds: 7 * HOUR });
  expect(forecastBudget(newborn)).toMatchObject({ secondsPerWeek: 7 * HOUR });
});

test("what is used up is, since the day it was; not if time was taken away again since", () => {
  expect(forecastBudget(pace({ usedSeconds: 100 * HOUR, usedUpOn: "2026-11-03" }))).toEqual({
    kind: "used-up",
    on: "2026-11-03",
  });
  expect(forecastBudget(pace({ usedSeconds: 99 * HOUR, usedUpOn: "2026-11-03" }))).toMatchObject({ kind: "expected" });
});

test("an end years ahead is no day", () => {
  expect(forecastBudget(pace({ recentSeconds: 60 }))).toMatchObject({ kind: "far" });
});

test("the faster it goes the sooner it ends, and never before today", () => {
  const seconds = fc.integer({ min: 3 * HOUR, max: 500 * HOUR });
  fc.assert(
    fc.property(seconds, seconds, (one, other) => {
      const ends = [Math.min(one, other), Math.max(one, other)].map((recentSeconds) => {
        const forecast = forecastBudget(pace({ recentSeconds }));
        return "on" in forecast ? forecast.on : "";
      });
      expect((ends[1] ?? "") <= (ends[0] ?? "")).toBe(true);
      expect((ends[1] ?? "") > "2026-11-22").toBe(true);
    }),
  );
});
