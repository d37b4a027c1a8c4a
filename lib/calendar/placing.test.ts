import { describe, expect, it } from "vitest";
import { missingOf } from "@/lib/calendar/axis";
import { clockOf } from "@/lib/calendar/clock";
import { placeEntry, timesAt } from "@/lib/calendar/placing";

function dayIn(zone: string, date: string) {
  const { axis, days } = clockOf([date], zone);
  const [day] = days;
  if (!day) throw new Error("One day was asked for");
  return { day, missing: missingOf(day, axis.minutes) };
}
const entry = (date: string, startTime: string | null, durationSeconds: number, startedAt?: string) => ({
  ...{ id: "a", day: date, startTime, durationSeconds, startedAt: startedAt ?? null },
});

describe("an entry on its day", () => {
  it("has no place without a time of day", () => {
    const { day } = dayIn("Europe/Berlin", "2026-11-20");
    expect(placeEntry(entry("2026-11-20", null, 3_600), day)).toBeNull();
  });

  it("stands in the second of two equal hours when it was then", () => {
    const { day } = dayIn("Europe/Berlin", "2026-10-25");
    const first = entry("2026-10-25", "02:10:00", 1_200, "2026-10-25T00:10:00.000Z");
    const second = entry("2026-10-25", "02:10:00", 1_200, "2026-10-25T01:10:00.000Z");
    expect(placeEntry(first, day)).toMatchObject({ from: 130, to: 150 });
    expect(placeEntry(second, day)).toMatchObject({ from: 190, to: 210, isForeign: false });
  });

  it("ends before the hour that is left out, and reaches over it when it went on", () => {
    const { day, missing } = dayIn("Europe/Berlin", "2026-03-29");
    expect(missing).toEqual([{ from: 120, to: 180 }]);
    expect(placeEntry(entry("2026-03-29", "01:30:00", 1_800), day)).toMatchObject({ from: 90, to: 120 });
    expect(placeEntry(entry("2026-03-29", "01:30:00", 3_600), day)).toMatchObject({ from: 90, to: 210 });
  });

  it("ends with its day, also when the rest is not yet told apart", () => {
    const { day } = dayIn("Europe/Berlin", "2026-11-20");
    expect(placeEntry(entry("2026-11-20", "23:00:00", 7_200), day)).toMatchObject({ from: 1_380, to: 1_440 });
  });

  it("recorded in another zone stands where the clock was there", () => {
    const { day } = dayIn("Europe/Berlin", "2026-11-20");
    const inNewYork = entry("2026-11-20", "09:00:00", 3_600, "2026-11-20T14:00:00.000Z");
    expect(placeEntry(inNewYork, day)).toMatchObject({ from: 540, to: 600, isForeign: true });
  });
});

it("tells the times of a place with their seconds, and midnight as the database does", () => {
  const { day } = dayIn("Europe/Berlin", "2026-11-20");
  const span = { fromMs: Date.parse("2026-11-20T21:30:20Z"), toMs: Date.parse("2026-11-20T23:00:00Z") };
  expect(timesAt(day, span)).toEqual({
    day: "2026-11-20",
    startTime: "22:30:20",
    endTime: "00:00:00",
    startedAt: "2026-11-20T21:30:20.000Z",
    durationSeconds: 5_380,
  });
});
