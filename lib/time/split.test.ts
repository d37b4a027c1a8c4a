import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitAtMidnights } from "@/lib/time/split";
import { dayOf } from "@/lib/time/zones";

const HOUR = 3_600;
const DAY = 24 * HOUR;

describe("splitAtMidnights", () => {
  test.each([
    ["ends before it starts", "2026-11-22T10:00:00.001Z", "2026-11-22T10:00:00.000Z"],
    ["has no start", "never", "2026-11-22T10:00:00Z"],
    ["has no end", "2026-11-22T10:00:00Z", "never"],
  ])("refuses a span that %s", (_, startedAt, endedAt) => {
    expect(() => split(startedAt, endedAt, "Europe/Berlin")).toThrow(RangeError);
  });

  test.each([
    {
      what: "keeps a span within a day whole",
      span: ["2026-11-22T08:00:00Z", "2026-11-22T09:30:15Z", "Europe/Berlin"],
      parts: [["2026-11-22", 1.5 * HOUR + 15]],
    },
    {
      what: "gives one part for a span of no length",
      span: ["2026-11-22T23:00:00Z", "2026-11-22T23:00:00Z", "Europe/Berlin"],
      parts: [["2026-11-23", 0]],
    },
    {
      what: "gives one part of no length for less than a second",
      span: ["2026-11-22T22:59:59.100Z", "2026-11-22T22:59:59.900Z", "Europe/Berlin"],
      parts: [["2026-11-22", 0]],
    },
    {
      what: "adds no empty part for a span that ends at midnight",
      span: ["2026-11-22T22:00:00Z", "2026-11-22T23:00:00.400Z", "Europe/Berlin"],
      parts: [["2026-11-22", HOUR]],
    },
    {
      what: "cuts at the zone's midnight, not at UTC's",
      span: ["2026-11-22T22:30:00Z", "2026-11-23T00:30:00Z", "Europe/Berlin"],
      parts: [
        ["2026-11-22", 0.5 * HOUR],
        ["2026-11-23", 1.5 * HOUR],
      ],
    },
    {
      what: "cuts both ends to whole seconds",
      span: ["2026-11-22T22:59:58.900Z", "2026-11-22T23:00:01.100Z", "Europe/Berlin"],
      parts: [
        ["2026-11-22", 2],
        ["2026-11-23", 1],
      ],
    },
    {
      what: "counts 23 hours on the day the clock goes forward",
      span: ["2026-03-28T22:00:00Z", "2026-03-29T23:00:00Z", "Europe/Berlin"],
      parts: [
        ["2026-03-28", HOUR],
        ["2026-03-29", 23 * HOUR],
        ["2026-03-30", HOUR],
      ],
    },
    {
      what: "counts 25 hours on the day the clock goes back",
      span: ["2026-10-24T21:00:00Z", "2026-10-26T00:00:00Z", "Europe/Berlin"],
      parts: [
        ["2026-10-24", HOUR],
        ["2026-10-25", 25 * HOUR],
        ["2026-10-26", HOUR],
      ],
    },
    {
      what: "counts 24.5 hours where the clock goes back by half an hour",
      span: ["2026-04-04T13:00:00Z", "2026-04-05T13:30:00Z", "Australia/Lord_Howe"],
      parts: [["2026-04-05", 24.5 * HOUR]],
    },
    {
      what: "cuts at 01:00 where midnight does not exist",
      span: ["2024-04-25T21:00:00Z", "2024-04-25T23:00:00Z", "Africa/Cairo"],
      parts: [
        ["2024-04-25", HOUR],
        ["2024-04-26", HOUR],
      ],
    },
    {
      what: "keeps the evening that comes twice on its day",
      span: ["2018-02-18T01:00:00Z", "2018-02-18T04:00:00Z", "America/Sao_Paulo"],
      parts: [
        ["2018-02-17", 2 * HOUR],
        ["2018-02-18", HOUR],
      ],
    },
    {
      what: "passes over a day the zone left out",
      span: ["2011-12-30T09:00:00Z", "2011-12-30T11:00:00Z", "Pacific/Apia"],
      parts: [
        ["2011-12-29", HOUR],
        ["2011-12-31", HOUR],
      ],
    },
    {
      what: "ends where a clock is put back from just after midnight",
      span: ["2010-11-07T02:45:00Z", "2010-11-07T04:00:00Z", "America/St_Johns"],
      parts: [
        ["2010-11-06", 0.75 * HOUR],
        ["2010-11-07", 0.5 * HOUR],
      ],
    },
  ] as const)("$what", ({ span: [startedAt, endedAt, timeZone], parts }) => {
    expect(split(startedAt, endedAt, timeZone).map((part) => [part.day, part.durationSeconds])).toEqual(parts);
  });

  const span = fc
    .tuple(anyMoment(), fc.integer({ min: 0, max: 4 * DAY * 1000 }))
    .map(([{ timeZone, startedAt }, lengthMs]) => ({
      timeZone,
      startedAt,
      endedAt: new Date(startedAt.getTime() + lengthMs),
    }));

  test("gives parts without gaps that add up to the whole", () => {
    fc.assert(
      fc.property(span, (whole) => {
        const parts = splitAtMidnights(whole);
        const edges = [floorSeconds(whole.startedAt), ...parts.map((part) => floorSeconds(part.endedAt))];
        expect(parts.map((part) => part.startedAt.getTime() / 1000)).toEqual(edges.slice(0, -1));
        expect(edges.at(-1)).toBe(floorSeconds(whole.endedAt));

        const sumSeconds = parts.reduce((sum, part) => sum + part.durationSeconds, 0);
        expect(sumSeconds).toBe(floorSeconds(whole.endedAt) - floorSeconds(whole.startedAt));
      }),
      { numRuns: 500 },
    );
  });

  test("gives each part one day from its first second to its last, never the same day twice", () => {
    fc.assert(
      fc.property(span, (whole) => {
        const parts = splitAtMidnights(whole);
        for (const part of parts) {
          const lastSecond = new Date(Math.max(part.startedAt.getTime(), part.endedAt.getTime() - 1000));
          expect(dayOf(part.startedAt, whole.timeZone)).toBe(part.day);
          expect(dayOf(lastSecond, whole.timeZone)).toBe(part.day);
        }
        const days = parts.map((part) => part.day);
        expect(days).toEqual([...new Set(days)].sort());
      }),
      { numRuns: 500 },
    );
  });

  test("gives no part that is longer than 25 hours, and none of no length beside others", () => {
    fc.assert(
      fc.property(span, (whole) => {
        const parts = splitAtMidnights(whole);
        for (const part of parts) {
          expect(part.durationSeconds).toBeLessThanOrEqual(25 * HOUR);
          if (parts.length > 1) expect(part.durationSeconds).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function split(startedAt: string, endedAt: string, timeZone: string) {
  return splitAtMidnights({ startedAt: new Date(startedAt), endedAt: new Date(endedAt), timeZone });
}

/** Half of them lie in the three days before a clock change, which chance would seldom hit. */
function anyMoment() {
  const clockChanges = [
    ["Europe/Berlin", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "2026-10-25T01:00:00Z"],
    ["America/New_York", "2026-03-08T07:00:00Z"],
    ["America/New_York", "2026-11-01T06:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
    ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
    ["Africa/Cairo", "2024-04-25T22:00:00Z"],
    ["Africa/Cairo", "2024-10-31T21:00:00Z"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["America/Sao_Paulo", "2018-02-18T02:00:00Z"],
    ["America/Sao_Paulo", "2018-11-04T03:00:00Z"],
  ] as const;

  const nearChange = fc
    .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: 0, max: 3 * DAY * 1000 }))
    .map(([[timeZone, change], beforeMs]) => ({ timeZone, startedAt: new Date(Date.parse(change) - beforeMs) }));
  const anywhere = fc.record({
    timeZone: fc.constantFrom(...clockChanges.map(([timeZone]) => timeZone)),
    startedAt: fc.date({ min: new Date("2000-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }),
  });
  return fc.oneof(nearChange, anywhere);
}

function floorSeconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
