import { expect, test } from "vitest";
import { usualSeconds } from "@/lib/time-entries/usual-days";

const FRIDAY = "2026-11-20";
const before = (...hours: number[]) =>
  new Map(
    ["2026-11-13", "2026-11-06", "2026-10-30", "2026-10-23"].map((day, week) => [day, (hours[week] ?? 0) * 3_600]),
  );

test("nothing is usual where there is one such day, or none", () => {
  expect(usualSeconds(FRIDAY, new Map())).toBeNull();
  expect(usualSeconds(FRIDAY, before(0, 7, 0, 0))).toBeNull();
});

test("a single long day, and a day off, change little", () => {
  expect(usualSeconds(FRIDAY, before(7, 7, 8, 13))).toBe(7.5 * 3_600);
  expect(usualSeconds(FRIDAY, before(7, 0, 8, 7))).toBe(7 * 3_600);
});

test("neither the day itself counts, nor other weekdays, nor what is longer ago", () => {
  const sums = new Map([...before(4, 6), [FRIDAY, 50_000], ["2026-11-19", 50_000], ["2026-10-16", 50_000]]);
  expect(usualSeconds(FRIDAY, sums)).toBe(5 * 3_600);
});
