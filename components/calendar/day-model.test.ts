import { describe, expect, it } from "vitest";
import { dayModel, RUNNING } from "@/components/calendar/day-model";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { clockOf } from "@/lib/calendar/clock";

const { axis, days } = clockOf(["2026-11-20"], "Europe/Berlin");
const [day] = days;
if (!day) throw new Error("One day was asked for");

const entry = (id: string, startTime: string | null, minutes: number) =>
  ({ id, day: "2026-11-20", startTime, startedAt: null, durationSeconds: minutes * 60 }) as ShownEntry;
const at = (time: string) => Date.parse(`2026-11-20T${time}:00+01:00`);
const model = (entries: ShownEntry[], running: [string, string] | null = null, isGapsShown = true) =>
  dayModel(day, entries, {
    axis,
    isGapsShown,
    running: running && { fromMs: at(running[0]), toMs: at(running[1]) },
  });

describe("a day as it is drawn", () => {
  it("counts what has no time of day, and shows it apart", () => {
    const { seconds, untimed, blocks } = model([entry("a", "09:00:00", 60), entry("b", null, 30)]);
    expect(seconds).toBe(5_400);
    expect([untimed.map(({ id }) => id), blocks.map(({ id }) => id)]).toEqual([["b"], ["a"]]);
  });

  it("has gaps of a quarter of an hour and more between what is recorded, where they are wanted", () => {
    const entries = [entry("a", "09:00:00", 60), entry("b", "10:10:00", 20), entry("c", "11:00:00", 30)];
    expect(model(entries).gaps).toEqual([{ from: 630, to: 660 }]);
    expect(model(entries, null, false).gaps).toEqual([]);
  });

  it("takes what runs for work: it counts in whole minutes, ends gaps and overlaps", () => {
    const { seconds, gaps, overlaps } = model([entry("a", "09:00:00", 60)], ["09:30", "11:00"]);
    expect(seconds).toBe(3_600 + 5_400);
    expect(gaps).toEqual([]);
    expect(overlaps).toEqual([{ ids: ["a", RUNNING], from: 570, to: 600 }]);
  });

  it("shows of what has run since yesterday the part that is today's", () => {
    const running = { fromMs: at("00:00") - 3_600_000, toMs: at("01:00") };
    const { clusters, seconds } = dayModel(day, [], { axis, running, isGapsShown: true });
    expect(clusters).toMatchObject([{ from: 0, to: 60 }]);
    expect(seconds).toBe(3_600);
  });
});
