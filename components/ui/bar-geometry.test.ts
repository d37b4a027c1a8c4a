import fc from "fast-check";
import { expect, test } from "vitest";
import { barParts, topOf } from "./bar-geometry";

test("no figure of no bars, and of empty bars, is nothing high", () => {
  expect(topOf([])).toBe(0);
  expect(barParts({ value: 0 }, 0, 80)).toEqual({ whole_px: 0, still_px: 0, usual_px: 0 });
  expect(barParts({ value: -60, usual: 0 }, 60, 80)).toEqual({ whole_px: 0, still_px: 0, usual_px: 0 });
});

test("the largest figure is as high as the picture, half of it half as high", () => {
  const top = topOf([{ value: 3_600 }, { value: 1_800, usual: 7_200 }]);
  expect(top).toBe(7_200);
  expect(barParts({ value: 3_600, running: 1_800, usual: 7_200 }, top, 80)).toEqual({
    whole_px: 40,
    still_px: 20,
    usual_px: 80,
  });
});

test("a minute of a long day can still be seen", () => {
  expect(barParts({ value: 60 }, 86_400, 24).whole_px).toBe(2);
});

test("no bar leaves the picture, and more is never lower", () => {
  const figures = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(figures, fc.integer({ min: 8, max: 200 }), (values, height_px) => {
      const top = topOf(values.map((value) => ({ value })));
      const heights = values.toSorted((a, b) => a - b).map((value) => barParts({ value }, top, height_px).whole_px);
      expect(Math.max(...heights)).toBeLessThanOrEqual(height_px);
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    }),
  );
});
