import { describe, expect, it } from "vitest";
import { ghostAt, type Held } from "@/components/calendar/ghost";
import { clockAt } from "@/lib/calendar/axis";
import { clockOf } from "@/lib/calendar/clock";

const { days } = clockOf(["2026-11-19", "2026-11-20"], "Europe/Berlin");
const at = (time: string) => Date.parse(`2026-11-19T${time}:00+01:00`);
const HOUR_MS = 3_600_000;

const timed: Held = { kind: "entry", id: "a", span: { fromMs: at("09:00"), toMs: at("10:30") }, grip: 20 };
const untimed: Held = { kind: "entry", id: "b", span: { fromMs: 0, toMs: HOUR_MS }, grip: 0 };
const edge: Held = { kind: "edge", id: "a", column: 0, edge: "end", span: { fromMs: at("09:00"), toMs: at("10:30") } };
const free: Held = { kind: "free", column: 0, axis: 541 };

function told(held: Held, axis: number, { column = 0, isStrip = false, copies = false } = {}) {
  const ghost = ghostAt(held, { column, axis, isStrip }, copies, { days, step: 15 });
  const day = days[ghost?.column ?? -1];
  if (!ghost || !day) return null;
  const { times, isCopy } = ghost;
  const when = times === "none" ? times : `${clockAt(day, times.fromMs)}–${clockAt(day, times.toMs, true)}`;
  return `${isCopy ? "+ " : ""}${day.day} ${when}`;
}

describe("what is dragged", () => {
  it("goes nowhere beside the days, and an edge or what is drawn not into the strip or to another day", () => {
    expect(told(timed, 600, { column: 7 })).toBeNull();
    expect(told(edge, 660, { column: 1, isStrip: true })).toBe("2026-11-19 09:00–11:00");
    expect(told(free, 600, { column: 1, isStrip: true, copies: true })).toBe("2026-11-19 09:00–10:00");
  });

  it("stands on the raster where it was taken hold of, on the day it is over", () => {
    expect(told(timed, 640, { column: 1 })).toBe("2026-11-20 10:15–11:45");
    expect(told(timed, 640, { copies: true })).toBe("+ 2026-11-19 10:15–11:45");
  });

  it("gets a time of day out of the strip, as long as it took, and loses it there", () => {
    expect(told(untimed, 611, { column: 1 })).toBe("2026-11-20 10:15–11:15");
    expect(told(untimed, 1_435)).toBe("2026-11-19 23:00–24:00");
    expect(told(timed, 600, { column: 1, isStrip: true })).toBe("2026-11-20 none");
    expect(told(untimed, 600, { column: 1, isStrip: true, copies: true })).toBe("+ 2026-11-20 none");
  });
});
