import { describe, expect, it } from "vitest";
import { changedTimes, spanOf } from "@/lib/time-entries/rules";

const BERLIN = "Europe/Berlin";
const hours = ({ startedAt, endedAt }: { startedAt: Date; endedAt: Date }) =>
  (endedAt.getTime() - startedAt.getTime()) / 3_600_000;

describe("the span between two times of day", () => {
  it.each([
    ["09:00", "10:30", 1.5],
    ["22:00", "01:00", 3],
    ["22:00", "00:00", 2],
    ["00:00", "00:00", 24],
    ["09:00", "09:00:00", 0],
    ["09:00:30", "09:00", 23 + 59.5 / 60],
  ])("from %s to %s is %d h", (startTime, endTime, expected) => {
    expect(hours(spanOf({ day: "2026-11-20", startTime, endTime }, BERLIN))).toBeCloseTo(expected, 8);
  });

  it("is what the clock really took on days with a clock change", () => {
    expect(hours(spanOf({ day: "2026-03-29", startTime: "01:00", endTime: "04:00" }, BERLIN))).toBe(2);
    expect(hours(spanOf({ day: "2026-10-25", startTime: "01:00", endTime: "04:00" }, BERLIN))).toBe(4);
    expect(hours(spanOf({ day: "2026-10-25", startTime: "00:00", endTime: "00:00" }, BERLIN))).toBe(25);
  });
});

describe("changing the times of an entry", () => {
  const day = "2026-11-20";
  const timed = { timed: true as const, day, ...spanOf({ day, startTime: "09:00", endTime: "10:30" }, BERLIN) };
  const untimed = { timed: false as const, day, durationSeconds: 3_600 };

  it("keeps what is not changed", () => {
    expect(changedTimes(timed, {}, BERLIN)).toMatchObject({ startedAt: timed.startedAt, endedAt: timed.endedAt });
    expect(changedTimes(untimed, {}, BERLIN)).toEqual(untimed);
  });

  it("moves the end of a timed entry when its duration changes", () => {
    expect(changedTimes(timed, { durationSeconds: 7_200 }, BERLIN)).toMatchObject({
      startedAt: timed.startedAt,
      endedAt: new Date("2026-11-20T10:00:00Z"),
    });
  });

  it("keeps the time of day and the duration on another day, also over a clock change", () => {
    expect(changedTimes(timed, { day: "2026-07-01" }, BERLIN)).toMatchObject({
      startedAt: new Date("2026-07-01T07:00:00Z"),
      endedAt: new Date("2026-07-01T08:30:00Z"),
    });
    expect(changedTimes(untimed, { day: "2026-07-01" }, BERLIN)).toEqual({ ...untimed, day: "2026-07-01" });
  });

  it("makes an untimed entry timed when it gets a start and an end", () => {
    expect(changedTimes(untimed, { startTime: "09:00", endTime: "10:30" }, BERLIN)).toMatchObject({
      timed: true,
      startedAt: timed.startedAt,
    });
  });

  it("keeps only how long a timed entry took when its time of day is taken away", () => {
    const none = { startTime: null, endTime: null };
    expect(changedTimes(timed, none, BERLIN)).toEqual({ timed: false, day, durationSeconds: 5_400 });
    expect(changedTimes(untimed, { ...none, day: "2026-07-01" }, BERLIN)).toEqual({ ...untimed, day: "2026-07-01" });
  });

  it("keeps a start in the hour that comes twice, when only the end is changed", () => {
    const repeated = {
      timed: true as const,
      day: "2026-10-25",
      startedAt: new Date("2026-10-25T01:30:00Z"), // 02:30 for the second time
      endedAt: new Date("2026-10-25T03:00:00Z"),
    };
    expect(changedTimes(repeated, { startTime: "02:30:00", endTime: "05:00" }, BERLIN)).toMatchObject({
      startedAt: repeated.startedAt,
      endedAt: new Date("2026-10-25T04:00:00Z"),
    });
  });

  it("is impossible where a clock change leaves the start out and the end comes before it", () => {
    expect(
      changedTimes({ ...untimed, day: "2026-03-29" }, { startTime: "02:30", endTime: "03:10" }, BERLIN),
    ).toBeNull();
  });
});
