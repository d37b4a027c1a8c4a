import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDuration } from "@/lib/imports/durations";

describe("a duration", () => {
  test.each([
    "",
    "-1",
    "-1:00",
    "1:60",
    "1:5",
    "1:00:60",
    ".",
    ",",
    "1,2,3",
    "1.234.5",
    "12.34,5",
    "x",
    "NaN",
    "1e3",
    "∞",
    "1 2",
  ])("%j is not one", (text) => {
    expect(readDuration(text)).toBeNull();
  });

  test.each([
    ["00:00:00", 0],
    ["01:00:01", 3_601],
    ["0:13", 780],
    ["26:00:00", 93_600],
    ["1.50", 5_400],
    ["1,50", 5_400],
    [".5", 1_800],
    ["0,01", 36],
    ["20,0", 72_000],
    ["1.500", 5_400],
    ["2.000,0", 7_200_000],
    ["1,234.5", 4_444_200],
    ["1.234.567", 4_444_441_200],
    ["1h 30m", 5_400],
    ["90 min", 5_400],
  ])("%j is %d seconds", (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });

  test.each([
    ["0.00125", 5],
    ["1.00125", 3_605],
    ["0.001249999999999999999999", 4],
  ])("%j hours round half a second up", (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });

  test("written in hours, minutes and seconds is exact", () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
        const pad = (value: number) => String(value).padStart(2, "0");
        expect(readDuration(`${hours}:${pad(minutes)}:${pad(seconds)}`)).toBe(hours * 3_600 + minutes * 60 + seconds);
      }),
    );
  });

  test("in decimal hours means the same with a comma, a point and thousands separators", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (hundredths) => {
        const inEnglish = (useGrouping: boolean) =>
          (hundredths / 100).toLocaleString("en", { minimumFractionDigits: 2, useGrouping });
        const inGerman = inEnglish(true).replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
        for (const text of [inEnglish(false), inEnglish(true), inGerman])
          expect(readDuration(text)).toBe(hundredths * 36);
      }),
    );
  });
});
