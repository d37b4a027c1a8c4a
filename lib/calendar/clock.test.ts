import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisAt, axisOfClock, boundsOf, clockAt, instantAt, missingOf } from "@/lib/calendar/axis";
import { clockOf } from "@/lib/calendar/clock";
import { daysOfWeek } from "@/lib/time/weeks";
import { instantToLocalTime } from "@/lib/time/zones";

const ZONES = ["Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo", "America/Havana", "Asia/Kolkata", "UTC"];

function dayIn(zone: string, day: string) {
  const { axis, days } = clockOf([day], zone);
  const [only] = days;
  if (!only) throw new Error("One day was asked for");
  const { fromMs, toMs } = boundsOf(only);
  return { axis, day: only, hours: (toMs - fromMs) / 3_600_000 };
}

describe("the axis of a day", () => {
  it.each([
    ["Europe/Berlin", "2026-11-22", 24, 1_440, 24],
    ["Europe/Berlin", "2026-03-29", 23, 1_440, 24],
    ["Europe/Berlin", "2026-10-25", 25, 1_500, 25],
    ["Australia/Lord_Howe", "2026-04-05", 24.5, 1_470, 25],
    ["Australia/Lord_Howe", "2026-10-04", 23.5, 1_440, 24],
    ["Africa/Cairo", "2024-04-26", 23, 1_440, 24],
  ])("in %s on %s has %d hours on %d minutes", (zone, day, hours, minutes, lines) => {
    const made = dayIn(zone, day);
    expect(made.hours).toBe(hours);
    expect(made.axis.minutes).toBe(minutes);
    expect(made.axis.lines).toHaveLength(lines);
  });

  it("shows the hour that comes twice one below the other, in every day of the week", () => {
    const { axis, days } = clockOf(daysOfWeek("2026-10-19"), "Europe/Berlin");
    expect(axis.lines.slice(1, 5).map(({ clock, again }) => [clock, again])).toEqual([
      ["01:00", false],
      ["02:00", false],
      ["02:00", true],
      ["03:00", false],
    ]);
    const [monday] = days;
    const sunday = days[6];
    if (!monday || !sunday) throw new Error("A week has seven days");
    expect(missingOf(monday, axis.minutes)).toEqual([{ from: 180, to: 240 }]);
    expect(missingOf(sunday, axis.minutes)).toEqual([]);
    expect([axisOfClock(monday, 540), axisOfClock(sunday, 540)]).toEqual([600, 600]);
  });

  it("leaves a gap where the clock leaves an hour out", () => {
    const { axis, day } = dayIn("Europe/Berlin", "2026-03-29");
    expect(missingOf(day, axis.minutes)).toEqual([{ from: 120, to: 180 }]);
    expect(clockAt(day, instantAt(day, 150))).toBe("03:00");
    expect(clockAt(day, instantAt(day, 150), true)).toBe("02:00");
  });

  it("repeats half an hour where clocks change by half an hour", () => {
    const { axis } = dayIn("Australia/Lord_Howe", "2026-04-05");
    expect(axis.lines.slice(1, 4)).toEqual([
      { axisFrom: 60, minutes: 60, clock: "01:00", again: false },
      { axisFrom: 120, minutes: 30, clock: "01:30", again: true },
      { axisFrom: 150, minutes: 60, clock: "02:00", again: false },
    ]);
  });

  it("begins where the day begins when midnight is left out", () => {
    const { axis, day } = dayIn("Africa/Cairo", "2024-04-26");
    expect(missingOf(day, axis.minutes)).toEqual([{ from: 0, to: 60 }]);
  });

  it("has one place for each moment, in order, with the time that the clock shows there", () => {
    const weeks = ["2026-03-23", "2026-10-19", "2026-03-30", "2026-09-28", "2024-04-22", "2026-11-16"];
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...weeks),
        fc.nat(6),
        fc.nat(1_499),
        (zone, week, nth, minute) => {
          const { axis, days } = clockOf(daysOfWeek(week), zone);
          const day = days[nth];
          if (!day) throw new Error("A week has seven days");
          const { fromMs, toMs } = boundsOf(day);
          const at = fromMs + minute * 60_000;
          fc.pre(at < toMs);
          const place = axisAt(day, at);
          expect(instantAt(day, place)).toBe(at);
          expect(place).toBeLessThan(axis.minutes);
          expect(axisAt(day, Math.min(at + 60_000, toMs))).toBeGreaterThan(place);
          expect(clockAt(day, at)).toBe(instantToLocalTime(new Date(at), zone).slice(0, 5));
          const line = axis.lines.findLast(({ axisFrom }) => axisFrom <= place);
          expect(line?.clock.slice(0, 2)).toBe(clockAt(day, at).slice(0, 2));
        },
      ),
    );
  });
});
