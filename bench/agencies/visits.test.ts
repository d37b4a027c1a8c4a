import { describe, expect, it } from "vitest";
import { warmthOf, zipfChooser } from "./visits";

describe("visits by Zipf's law", () => {
  it("go to the first as often as to the second and third twice over", () => {
    const drawn = [0, 0.4, 0.5, 0.54, 0.55, 0.8, 0.82, 0.999];
    const choose = zipfChooser(3, () => drawn.shift() ?? Number.NaN);
    expect(Array.from({ length: 8 }, choose)).toEqual([0, 0, 0, 0, 1, 1, 2, 2]);
  });
});

describe("an agency", () => {
  it("is cold at first, and again once so many others were seen since", () => {
    const warmth = warmthOf(2);
    expect([1, 1, 2, 1, 3, 2].map(warmth)).toEqual(["cold", "warm", "cold", "warm", "cold", "cold"]);
  });
});
