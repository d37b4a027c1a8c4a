import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/time/weeks";
import {
  dayOf,
  dayStart,
  instantToLocalTime,
  isTimeZone,
  listTimeZones,
  localToInstant,
  nextDayStart,
  today,
} from "@/lib/time/zones";

const anyZone = fc.constantFrom(...listTimeZones());
const anyInstant = fc
  .date({ min: new Date("2012-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

describe("isTimeZone", () => {
  test.each(["", "Mars/Olympus", "+01:00", "-0330", "Z", "2026-01-01T00:00+01:00[Europe/Berlin]", "Europe/Berlin "])(
    "refuses %j",
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  test.each(["Europe/Berlin", "UTC", "Asia/Kolkata", "Asia/Calcutta", "Etc/GMT+5"])("accepts %j", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  test("accepts every zone that is listed, UTC among them, none twice", () => {
    const zones = listTimeZones();
    expect(zones).toContain("UTC");
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones.filter((name) => !isTimeZone(name))).toEqual([]);
  });
});

describe("dayOf", () => {
  test("throws for a zone that does not exist", () => {
    expect(() => dayOf(new Date(0), "Mars/Olympus")).toThrow(RangeError);
  });

  test("throws for an invalid date", () => {
    expect(() => dayOf(new Date(Number.NaN), "UTC")).toThrow(RangeError);
  });

  test.each([
    ["2026-11-22T22:59:59.999Z", "Europe/Berlin", "2026-11-22"],
    ["2026-11-22T23:00:00Z", "Europe/Berlin", "2026-11-23"],
    ["2026-11-22T23:00:00Z", "America/New_York", "2026-11-22"],
    ["2026-11-22T10:00:00Z", "Pacific/Kiritimati", "2026-11-23"],
    ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
  ])("of %s in %s is %s", (instant, timeZone, day) => {
    expect(dayOf(new Date(instant), timeZone)).toBe(day);
    expect(today(timeZone, Date.parse(instant))).toBe(day);
  });
});

describe("dayStart", () => {
  test.each([
    ["2026-11-22", "UTC", "2026-11-22T00:00:00Z"],
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00Z"],
    ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00Z"],
  ])("of %s in %s is midnight there, %s", (day, timeZone, instant) => {
    expect(dayStart(day, timeZone)).toEqual(new Date(instant));
    expect(instantToLocalTime(dayStart(day, timeZone), timeZone)).toBe("00:00:00");
  });

  test.each([
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    ["2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00Z"],
    ["2024-03-31", "Asia/Beirut", "2024-03-30T22:00:00Z"],
  ])("of %s in %s, which has no midnight, is 01:00 there, %s", (day, timeZone, instant) => {
    expect(dayStart(day, timeZone)).toEqual(new Date(instant));
    expect(instantToLocalTime(dayStart(day, timeZone), timeZone)).toBe("01:00:00");
  });

  test("takes the first midnight where there are two", () => {
    expect(dayStart("2024-11-03", "America/Havana")).toEqual(new Date("2024-11-03T04:00:00Z"));
  });

  test("of a day the zone left out is the start of the following one", () => {
    expect(dayStart("2011-12-30", "Pacific/Apia")).toEqual(dayStart("2011-12-31", "Pacific/Apia"));
  });

  test("is the first second of its day, in every zone", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, timeZone) => {
        const day = dayOf(instant, timeZone);
        const start = dayStart(day, timeZone);
        expect(dayOf(start, timeZone)).toBe(day);
        expect(dayOf(new Date(start.getTime() - 1), timeZone) < day).toBe(true);
      }),
    );
  });
});

describe("nextDayStart", () => {
  test("finds the second midnight when the evening comes twice", () => {
    const eveningAgain = new Date("2010-11-07T02:45:00Z");
    expect(instantToLocalTime(eveningAgain, "America/St_Johns")).toBe("23:15:00");
    expect(nextDayStart(eveningAgain, "America/St_Johns")).toEqual(new Date("2010-11-07T03:30:00Z"));
  });

  test("of midnight itself is the following midnight", () => {
    expect(nextDayStart(new Date("2026-11-22T00:00:00Z"), "UTC")).toEqual(new Date("2026-11-23T00:00:00Z"));
  });

  test("begins the following day, in every zone", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, timeZone) => {
        expect(nextDayStart(instant, timeZone)).toEqual(dayStart(addDays(dayOf(instant, timeZone), 1), timeZone));
      }),
    );
  });
});

describe("localToInstant", () => {
  test.each([
    ["2026-02-30", "09:00"],
    ["2026-11-22", ""],
    ["2026-11-22", "9:00"],
    ["2026-11-22", "24:00"],
    ["2026-11-22", "09:60"],
    ["2026-11-22", "09:00:60"],
    ["2026-11-22", "09:00+05:00"],
    ["2026-11-22", "09:00[Asia/Tokyo]"],
  ])("refuses %j %j", (day, time) => {
    expect(() => localToInstant(day, time, "Europe/Berlin")).toThrow(RangeError);
  });

  test.each([
    ["2026-11-22", "09:00", "Europe/Berlin", "2026-11-22T08:00:00Z"],
    ["2026-07-01", "09:00:30", "Europe/Berlin", "2026-07-01T07:00:30Z"],
    ["2026-07-01", "23:59:59", "America/New_York", "2026-07-02T03:59:59Z"],
  ])("puts %s %s in %s at %s", (day, time, timeZone, instant) => {
    expect(localToInstant(day, time, timeZone)).toEqual(new Date(instant));
  });

  test("moves a time that does not exist on by the gap", () => {
    const instant = localToInstant("2026-03-29", "02:30", "Europe/Berlin");
    expect(instant).toEqual(new Date("2026-03-29T01:30:00Z"));
    expect(instantToLocalTime(instant, "Europe/Berlin")).toBe("03:30:00");
  });

  test("takes the first of a time that comes twice", () => {
    expect(localToInstant("2026-10-25", "02:30", "Europe/Berlin")).toEqual(new Date("2026-10-25T00:30:00Z"));
  });

  test("gives back what dayOf and instantToLocalTime show, at most a clock change earlier", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, timeZone) => {
        const again = localToInstant(dayOf(instant, timeZone), instantToLocalTime(instant, timeZone), timeZone);
        expect(dayOf(again, timeZone)).toBe(dayOf(instant, timeZone));
        expect(instantToLocalTime(again, timeZone)).toBe(instantToLocalTime(instant, timeZone));
        expect(again <= instant).toBe(true);
      }),
    );
  });
});

test("instantToLocalTime cuts off parts of a second", () => {
  expect(instantToLocalTime(new Date("2026-11-22T23:59:59.999Z"), "UTC")).toBe("23:59:59");
});
