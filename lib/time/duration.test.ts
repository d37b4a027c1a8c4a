import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDuration, formatHoursDecimal, parseDuration } from "@/lib/time/duration";

const MINUTE = 60;
const HOUR = 3_600;

describe("parseDuration", () => {
  test.each(["", "   ", "\t\n"])("refuses %j as empty", (text) => {
    expect(parseDuration(text)).toEqual({ ok: false, reason: "empty" });
  });

  test.each([
    "abc",
    "1:5",
    "1:60",
    "1:30:60",
    "1:30:15:00",
    "1h60",
    "1 5",
    "1.5.2",
    "1.000,5",
    "1.",
    ":",
    ".",
    "h",
    "m",
    "-",
    "--1",
    "+1",
    "1e1",
    "0x10",
    "1h 30m 15",
    "NaN",
    "Infinity",
    "１:３０",
  ])("refuses %j as unreadable", (text) => {
    expect(parseDuration(text)).toEqual({ ok: false, reason: "unreadable" });
  });

  test.each(["24:01", "24:00:01", "24.001", "24,5", "25", "90", "25h", "24h1", "1441m", "9".repeat(400)])(
    "refuses %j as longer than a day",
    (text) => {
      expect(parseDuration(text)).toEqual({ ok: false, reason: "too-long" });
    },
  );

  test.each(["-1", "-1:30", " - 90m", "−2h", "–.5", "-25"])("refuses %j as negative", (text) => {
    expect(parseDuration(text)).toEqual({ ok: false, reason: "negative" });
  });

  test.each([
    ["1:30", 90 * MINUTE],
    ["01:30", 90 * MINUTE],
    ["0:45", 45 * MINUTE],
    ["1:30:15", 90 * MINUTE + 15],
    ["0:00:01", 1],
    ["1.5", 90 * MINUTE],
    ["1,5", 90 * MINUTE],
    [".5", 30 * MINUTE],
    [",5", 30 * MINUTE],
    ["1.5h", 90 * MINUTE],
    ["2", 2 * HOUR],
    ["8", 8 * HOUR],
    ["2h", 2 * HOUR],
    ["2 H", 2 * HOUR],
    ["90m", 90 * MINUTE],
    ["90min", 90 * MINUTE],
    ["90 MIN", 90 * MINUTE],
    ["1h30", 90 * MINUTE],
    ["1h 30m", 90 * MINUTE],
    ["1H 30Min", 90 * MINUTE],
    ["1h5", 65 * MINUTE],
    ["  1:30 ", 90 * MINUTE],
    ["\u00a01\u00a0h\u00a030\u00a0min", 90 * MINUTE],
    ["0", 0],
    ["0:00", 0],
    ["24", 24 * HOUR],
    ["24:00:00", 24 * HOUR],
    ["1440m", 24 * HOUR],
  ])("reads %j as %i seconds", (text, seconds) => {
    expect(parseDuration(text)).toEqual({ ok: true, seconds });
  });

  test.each([
    ["0.29", 1_044],
    ["1.005", 3_618],
    ["0.3333", 1_200],
    ["0.3333333333333333333333", 1_200],
  ])("rounds the decimal hours %j to %i whole seconds", (text, seconds) => {
    expect(parseDuration(text)).toEqual({ ok: true, seconds });
  });

  test("gives whole seconds within a day or a reason, whatever is typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789:.,-hmin ") });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const parsed = parseDuration(text);
        if (!parsed.ok) return;
        expect(Number.isInteger(parsed.seconds)).toBe(true);
        expect(parsed.seconds).toBeGreaterThanOrEqual(0);
        expect(parsed.seconds).toBeLessThanOrEqual(24 * HOUR);
      }),
    );
  });
});

describe("formatDuration", () => {
  test.each([
    [0, "0:00"],
    [45 * MINUTE, "0:45"],
    [90 * MINUTE, "1:30"],
    [90 * MINUTE + 5, "1:30:05"],
    [59, "0:00:59"],
    [160 * HOUR + 30 * MINUTE, "160:30"],
    [-90 * MINUTE, "-1:30"],
    [-1, "-0:00:01"],
  ])("shows %i seconds as %j", (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  test.each([
    [0, "0:00:00"],
    [90 * MINUTE, "1:30:00"],
    [HOUR - 1, "0:59:59"],
  ])("shows a timer of %i seconds as %j", (seconds, text) => {
    expect(formatDuration(seconds, "clock")).toBe(text);
  });

  test.each(["short", "clock"] as const)("writes in the style %j what parseDuration reads back", (style) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * HOUR }), (seconds) => {
        expect(parseDuration(formatDuration(seconds, style))).toEqual({ ok: true, seconds });
      }),
    );
  });
});

describe("formatHoursDecimal", () => {
  test.each([
    [90 * MINUTE, "de", "1,50"],
    [90 * MINUTE, "en", "1.50"],
    [0, "de", "0,00"],
    [20 * MINUTE, "en", "0.33"],
    [3_618, "en", "1.01"],
    [1_234 * HOUR, "de", "1.234,00"],
    [-90 * MINUTE, "de", "-1,50"],
    [-1, "en", "0.00"],
  ])("shows %i seconds in %j as %j", (seconds, locale, text) => {
    expect(formatHoursDecimal(seconds, locale)).toBe(text);
  });
});
