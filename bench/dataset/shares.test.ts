import { expect, test } from "vitest";
import { shareOfFullDays, zipfThresholds } from "./shares";

test("more than six entries a day are refused", () => {
  expect(() => shareOfFullDays(6_000, 1_000)).toThrow(RangeError);
});

test.each([
  [20_000, 20 * 782, 0],
  [200_000, 100 * 782, 0],
  [2_000_000, 500 * 782, 0.44],
])("for %i entries in %i days of work, %d of the days are full", (entries, days, share) => {
  expect(shareOfFullDays(entries, days)).toBeCloseTo(share, 2);
});

test("the first of a Zipf distribution comes up twice as often as the second", () => {
  const [first = 0, second = 0] = zipfThresholds(100);
  expect(first / (second - first)).toBeCloseTo(2);
  expect(zipfThresholds(100)).toHaveLength(99);
});
