import { expect, it } from "vitest";
import { rowTones } from "@/components/reports/row-tones";
import type { ProjectColor } from "@/lib/projects/schema";

const tonesOf = (...colors: (ProjectColor | null)[]) =>
  [...rowTones(colors.map((color, index) => ({ key: `${index}`, color })))].sort().map(([, tone]) => tone);

it("gives projects their own colours", () => {
  expect(tonesOf(4, 1, 7)).toEqual(["p4", "p1", "p7"]);
});

it("leaves a colour to the larger of two projects, and gives the other one that no project has", () => {
  expect(tonesOf(1, 1, 6)).toEqual(["p1", "p3", "p6"]);
});

it("tells seven rows without a colour apart, or of one", () => {
  for (const color of [null, 2 as const]) expect(new Set(tonesOf(...Array(7).fill(color))).size).toBe(7);
});
