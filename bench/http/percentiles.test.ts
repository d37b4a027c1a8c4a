import { describe, expect, it } from "vitest";
import { percentiles } from "./percentiles";

describe("percentiles", () => {
  it("are the nearest ranks, whatever the order", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99 });
  });

  it("of one value are that value", () => {
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  });
});
