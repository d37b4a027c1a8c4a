import fc from "fast-check";
import { expect, test } from "vitest";
import { formatHours, readHours, typeableHours } from "@/lib/budgets/hours";

test.each([
  "",
  "h",
  "viel",
  "-5",
  "1.200",
  "1,234",
  "1.200,5",
  "12:60",
  "1e9",
  "0x10",
  "١٢",
  "500001",
  "9999999",
  "NaN",
])("%j is no number of hours", (typed) => {
  expect(readHours(typed)).toBeNull();
});

test.each([
  ["120", 432_000],
  ["37,5", 135_000],
  ["37.5", 135_000],
  ["37.25 h", 134_100],
  ["37:30", 135_000],
  [" 8 H ", 28_800],
  ["0", 0],
  ["500000", 1_800_000_000],
])("%j is %d seconds", (typed, seconds) => {
  expect(readHours(typed)).toBe(seconds);
});

test("hours are written as the locale writes numbers, without idle zeros", () => {
  expect(formatHours(4_444_200, "de")).toBe("1.234,5");
  expect(formatHours(4_444_200, "en")).toBe("1,234.5");
  expect(formatHours(432_000, "de")).toBe("120");
});

test("what a field shows is read back to the same seconds", () => {
  const typed = fc.oneof(
    fc.integer({ min: 1, max: 50_000_000 }).map((hundredths) => hundredths * 36),
    fc.integer({ min: 1, max: 30_000_000 }).map((minutes) => minutes * 60),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom("de", "en"), (seconds, locale) => {
      expect(readHours(typeableHours(seconds, locale))).toBe(seconds);
    }),
  );
});
