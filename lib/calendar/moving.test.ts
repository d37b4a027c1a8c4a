import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisAt, boundsOf, clockAt, instantAt } from "@/lib/calendar/axis";
import { clockOf } from "@/lib/calendar/clock";
import { drawnBetween, lineFrom, movedTo, resizedTo } from "@/lib/calendar/moving";

function berlin(date: string) {
  const { axis, days } = clockOf([date], "Europe/Berlin");
  const [day] = days;
  if (!day) throw new Error("One day was asked for");
  return { day, axisMinutes: axis.minutes };
}

const usual = berlin("2026-11-20");
const spring = berlin("2026-03-29");
const autumn = berlin("2026-10-25");
const spanOn = ({ day }: typeof usual, from: number, to: number) => ({
  fromMs: instantAt(day, from),
  toMs: instantAt(day, to),
});
const told = ({ day }: typeof usual, { fromMs, toMs }: { fromMs: number; toMs: number }) =>
  `${clockAt(day, fromMs)}–${clockAt(day, toMs, true)}`;

describe("moving", () => {
  it("keeps the length and stays within the day", () => {
    const span = spanOn(usual, 540, 630);
    expect(told(usual, movedTo(usual.day, 600, span))).toBe("10:00–11:30");
    expect(told(usual, movedTo(usual.day, 1_430, span))).toBe("22:30–24:00");
    expect(told(usual, movedTo(usual.day, -20, span))).toBe("00:00–01:30");
  });

  it("to a day with a clock change keeps how long it took, not what the clock shows", () => {
    const span = spanOn(usual, 60, 240);
    expect(told(spring, movedTo(spring.day, 60, span))).toBe("01:00–05:00");
    expect(told(autumn, movedTo(autumn.day, 60, span))).toBe("01:00–03:00");
  });
});

describe("resizing", () => {
  it("keeps at least a step and stays within the day", () => {
    const span = spanOn(usual, 540, 630);
    expect(told(usual, resizedTo(usual.day, span, "end", 660, 15))).toBe("09:00–11:00");
    expect(told(usual, resizedTo(usual.day, span, "end", 500, 15))).toBe("09:00–09:15");
    expect(told(usual, resizedTo(usual.day, span, "start", 700, 15))).toBe("10:15–10:30");
    expect(told(usual, resizedTo(usual.day, span, "end", 9_999, 15))).toBe("09:00–24:00");
  });
});

describe("drawing", () => {
  it("goes both ways and is at least a step long, also at midnight", () => {
    expect(told(usual, drawnBetween(usual.day, 600, 540, 15))).toBe("09:00–10:00");
    expect(told(usual, drawnBetween(usual.day, 540, 540, 5))).toBe("09:00–09:05");
    expect(told(usual, drawnBetween(usual.day, 1_440, 1_440, 15))).toBe("23:45–24:00");
  });
});

describe("going by the raster", () => {
  it("passes over what the clock leaves out, down and up", () => {
    expect(lineFrom(spring, 105, 15, 1)).toBe(180);
    expect(lineFrom(spring, 180, 15, -1)).toBe(105);
  });

  it("stops at the ends of the day", () => {
    expect(lineFrom(usual, 0, 15, -1)).toBe(0);
    expect(lineFrom(usual, 1_440, 15, 1)).toBe(1_440);
  });
});

it("whatever is done leaves a span in order, within its day", () => {
  const places = fc.integer({ min: -50, max: 1_550 });
  fc.assert(
    fc.property(
      fc.constantFrom(usual, spring, autumn),
      places,
      places,
      places,
      fc.constantFrom(5, 15),
      (on, a, b, c, step) => {
        const bounds = boundsOf(on.day);
        const drawn = drawnBetween(on.day, a, b, step);
        const spans = [
          drawn,
          movedTo(on.day, c, drawn),
          resizedTo(on.day, drawn, "start", c, step),
          resizedTo(on.day, drawn, "end", c, step),
        ];
        for (const { fromMs, toMs } of spans) {
          expect(toMs - fromMs).toBeGreaterThanOrEqual(step * 60_000);
          expect(fromMs).toBeGreaterThanOrEqual(bounds.fromMs);
          expect(toMs).toBeLessThanOrEqual(bounds.toMs);
          expect(axisAt(on.day, toMs)).toBeGreaterThan(axisAt(on.day, fromMs));
        }
      },
    ),
  );
});
