import fc from "fast-check";
import { expect, test } from "vitest";
import { burnPicture } from "@/components/projects/burn-geometry";
import { addDays } from "@/lib/time/weeks";

const HOUR = 3_600;
const week = (monday: string, hours: number) => ({ week: monday, seconds: hours * HOUR });
const picture = (changes: Partial<Parameters<typeof burnPicture>[0]> = {}) =>
  burnPicture({
    weeks: [week("2026-10-05", 10), week("2026-10-26", 30)],
    firstDay: "2026-10-05",
    budgetSeconds: 50 * HOUR,
    until: "2026-11-01",
    expectedOn: null,
    ...changes,
  });

test("the line starts at nothing, is level while nobody works, and ends today", () => {
  const { within, beyond, budgetY } = picture();
  const [start, first, rest, end] = within;
  expect(start).toEqual({ x: 0, y: 0 });
  expect(rest?.y).toBe(first?.y);
  expect(end).toEqual({ x: 1, y: (budgetY * 40) / 50 });
  expect(beyond).toEqual([]);
});

test("beyond the budget begins where the line crosses it", () => {
  const { within, beyond, budgetY } = picture({ budgetSeconds: 25 * HOUR });
  expect(within.at(-1)).toEqual(beyond[0]);
  expect(beyond[0]?.y).toBeCloseTo(budgetY, 12);
  // Half of the second week's 30 hours.
  expect(beyond[0]?.x).toBeCloseTo((21 + 6 / 2) / 27, 6);
});

test("the forecast goes from today to the budget; one that is far leaves the picture on its way", () => {
  const near = picture({ expectedOn: "2026-11-15" });
  expect(near.forecast?.[1]).toEqual({ x: 1, y: near.budgetY });
  expect(near.showsEnd).toBe(true);
  const far = picture({ expectedOn: "2027-10-01" });
  expect(far.forecast?.[1].x).toBeCloseTo(1, 12);
  expect(far.forecast?.[1].y).toBeLessThan(far.budgetY);
  expect(far.showsEnd).toBe(false);
});

test("of years the last two are shown, upon what was used before", () => {
  const weeks = Array.from({ length: 200 }, (_, index) => week(addDays("2022-01-03", index * 7), 1));
  const { within, months } = picture({ weeks, firstDay: "2022-01-03", until: "2025-11-02", budgetSeconds: 400 * HOUR });
  expect(within[0]?.y).toBeGreaterThan(0);
  expect(months.length).toBeLessThanOrEqual(4);
  expect(months[0]?.day).toBe("2023-12-01");
});

test("whatever was recorded, the line stays in the picture, and never goes back in time", () => {
  const weeks = fc
    .uniqueArray(fc.nat(150), { minLength: 1, maxLength: 60 })
    .chain((offsets) =>
      fc
        .array(fc.integer({ min: 0, max: 200 }), { minLength: offsets.length, maxLength: offsets.length })
        .map((hours) =>
          offsets
            .sort((a, b) => a - b)
            .map((offset, index) => week(addDays("2024-01-01", offset * 7), hours[index] ?? 0)),
        ),
    );
  fc.assert(
    fc.property(weeks, fc.integer({ min: 1, max: 5_000 }), fc.nat(1_200), (weeks, budget, later) => {
      const firstDay = weeks[0]?.week ?? "";
      const until = addDays(firstDay, later);
      const { within, beyond, forecast } = picture({
        ...{ weeks, firstDay, until },
        budgetSeconds: budget * HOUR,
        expectedOn: addDays(until, 40),
      });
      const points = [...within, ...beyond, ...(forecast ?? [])];
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(1);
      }
      const xs = [...within, ...beyond].map(({ x }) => x);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    }),
  );
});
