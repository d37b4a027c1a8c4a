import { describe, expect, it } from "vitest";
import { clockOf } from "@/lib/calendar/clock";
import { type Focus, walk } from "@/lib/calendar/walking";

const STEP = 15;
const { axis, days } = clockOf(["2026-11-19", "2026-11-20"], "Europe/Berlin");
const blocks = [
  [
    { id: "a", from: 540, to: 607 },
    { id: "b", from: 570, to: 600 },
    { id: "c", from: 660, to: 720 },
  ],
  [{ id: "d", from: 500, to: 560 }],
];
const ground = {
  axisMinutes: axis.minutes,
  days: days.map((day, column) => ({ ...day, blocks: blocks[column] ?? [] })),
};
const at = (axisAt: number, id: string | null = null, column = 0): Focus => ({ column, axis: axisAt, id });

describe("the arrow keys", () => {
  it("lead nowhere beyond the grid", () => {
    expect(walk(ground, at(0), "up", STEP)).toEqual(at(0));
    expect(walk(ground, at(1_425), "down", STEP)).toEqual(at(1_425));
    expect(walk(ground, at(300), "left", STEP)).toEqual(at(300));
    expect(walk(ground, at(300, null, 1), "right", STEP)).toEqual(at(300, null, 1));
  });

  it("pass every entry and every free line on the way down, and the same on the way up", () => {
    const seen = [at(525)];
    for (let step = 0; step < 7; step += 1) seen.push(walk(ground, seen.at(-1) ?? at(0), "down", STEP));
    const told = seen.map(({ axis: line, id }) => id ?? line);
    expect(told).toEqual([525, "a", "b", 615, 630, 645, "c", 720]);
    const back = [at(735)];
    for (let step = 0; step < 8; step += 1) back.push(walk(ground, back.at(-1) ?? at(0), "up", STEP));
    expect(back.map(({ axis: line, id }) => id ?? line)).toEqual([735, 720, "c", 645, 630, 615, "b", "a", 525]);
  });

  it("keep the time of day from one day to the other", () => {
    expect(walk(ground, at(510), "right", STEP)).toEqual(at(510, "d", 1));
    expect(walk(ground, at(500, "d", 1), "left", STEP)).toEqual(at(495));
    expect(walk(ground, at(560, null, 1), "left", STEP)).toMatchObject({ id: "a" });
  });
});
