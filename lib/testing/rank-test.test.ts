import { describe, expect, it } from "vitest";
import { rankTestP } from "./rank-test";

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);

describe("the rank test", () => {
  // Reference values from SciPy's mannwhitneyu(method="asymptotic", use_continuity=True).
  it.each([
    ["samples apart", [1, 2, 3, 4, 5], [6, 7, 8, 9, 10], 0.012185780355344813],
    ["samples with ties", [1, 2, 2, 3, 3, 3], [2, 3, 4, 4, 5], 0.08871369199677616],
    ["samples of unequal size", [19, 22, 16, 29, 24], [20, 11, 17, 12], 0.11134688653314041],
    ["samples dovetailed", range(0, 40, 2), range(1, 41, 2), 0.7971974192691748],
    ["samples shifted by a seventh", range(0, 200), range(30, 230), 0.000001586260540112515],
  ])("gives the known value for %s, in either order", (_, one, other, p) => {
    expect(rankTestP(one, other)).toBeCloseTo(p, 6);
    expect(rankTestP(other, one)).toBeCloseTo(p, 6);
  });

  it("finds no difference where there is none at all", () => {
    expect(rankTestP([5, 5, 5, 5], [5, 5, 5, 5])).toBe(1);
  });
});
