import { describe, expect, it } from "vitest";
import { dayModel } from "@/components/calendar/day-model";
import { copiedTimes, isSamePlace, movedTimes, type Place, placeOf } from "@/components/calendar/edit-times";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { clockOf } from "@/lib/calendar/clock";

const DAY = "2026-11-20";
const clock = clockOf([DAY], "Europe/Berlin");
const entry = (id: string, startTime: string | null, startedAt: string | null) =>
  ({ id, day: DAY, startTime, endTime: startTime, startedAt, durationSeconds: 3_600, version: 3 }) as ShownEntry;
const timed = entry("timed", "09:00:00", "2026-11-20T08:00:00.000Z");
const untimed = entry("untimed", null, null);
// Nine o'clock in New York.
const foreign = entry("foreign", "09:00:00", "2026-11-20T14:00:00.000Z");
const days = clock.days.map((day) =>
  dayModel(day, [timed, untimed, foreign], { axis: clock.axis, running: null, isGapsShown: false }),
);
const span = { fromMs: Date.parse("2026-11-20T09:00:00Z"), toMs: Date.parse("2026-11-20T10:00:00Z") };
const place = (changes: Partial<Place> = {}): Place => ({ day: DAY, times: span, ...changes });

describe("a place", () => {
  it("is nowhere for what is on no day of the page", () => {
    expect(placeOf(days, "elsewhere")).toBeNull();
    expect(movedTimes(timed, days, place({ day: "2026-11-21" }))).toBeNull();
    expect(copiedTimes(timed, days, place({ day: "2026-11-21" }))).toBeNull();
  });

  it("is the same on the same day at the same time, or twice without one", () => {
    const [was, none] = [placeOf(days, "timed"), placeOf(days, "untimed")];
    expect(was && isSamePlace(was, place())).toBe(false);
    expect(was && isSamePlace(place({ times: { ...span } }), place())).toBe(true);
    expect(none && isSamePlace(none, place({ times: "none" }))).toBe(true);
    expect(none && isSamePlace(none, place({ times: "none", day: "2026-11-19" }))).toBe(false);
  });
});

describe("what is sent of a move", () => {
  it("is two instants, also for what had no time of day", () => {
    const instants = { day: DAY, startedAt: new Date(span.fromMs), endedAt: new Date(span.toMs) };
    expect(movedTimes(timed, days, place())?.[0]).toEqual(instants);
    expect(movedTimes(untimed, days, place())).toMatchObject([
      instants,
      { startTime: "10:00:00", durationSeconds: 3_600 },
    ]);
  });

  it("is the clock's times for what was recorded in another zone", () => {
    const { isForeign } = placeOf(days, "foreign") ?? {};
    expect(movedTimes(foreign, days, place({ isForeign }))?.[0]).toEqual({
      ...{ day: DAY, startTime: "10:00:00", endTime: "11:00:00" },
    });
  });

  it("takes the time of day away in the strip, and leaves it on a day that is not shown", () => {
    const none = { startTime: null, endTime: null };
    expect(movedTimes(timed, days, place({ times: "none" }))?.[0]).toEqual({ day: DAY, ...none });
    const later = { day: "2026-11-27", times: "kept" } as const;
    expect(movedTimes(timed, days, later)).toMatchObject([{ day: "2026-11-27" }, { startTime: "09:00:00" }]);
  });
});

describe("what is sent of a copy", () => {
  it("is as long as its source, at the place or without a time of day", () => {
    expect(copiedTimes(untimed, days, place())).toMatchObject([{ startedAt: new Date(span.fromMs) }, { version: 1 }]);
    const none = { day: DAY, durationSeconds: 3_600 };
    expect(copiedTimes(timed, days, place({ times: "none" }))).toMatchObject([none, { startTime: null }]);
  });
});
