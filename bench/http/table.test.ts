import { describe, expect, it } from "vitest";
import { EMPTY } from "./asked";
import { type Measured, tableOf } from "./table";

describe("the table of what was measured", () => {
  it("holds nothing against an empty page that took other turns", () => {
    const [, , saving] = tableOf([
      measured({ among: "pages", asked: EMPTY, p50: 4 }),
      measured({ among: "writes", asked: EMPTY, p50: 5 }),
      measured({ among: "writes", asked: "saving a cell", p50: 10 }),
    ]);
    expect(saving).toMatchObject({ asked: "saving a cell", "p50 × empty": "2.00", "rate of empty": "50 %" });
  });

  it("holds each against the first agency's, at the same concurrency, and shows both concurrencies together", () => {
    const table = tableOf([
      measured({ agency: "bs", p50: 10 }),
      measured({ agency: "bl", p50: 12 }),
      measured({ agency: "bs", p50: 100, concurrency: 16 }),
      measured({ agency: "bl", p50: 150, concurrency: 16 }),
    ]);
    expect(table.map((row) => [row.agency, row["at once"], row["p50 × smallest"]])).toEqual([
      ["bs", "1", "1.00"],
      ["bs", "16", "1.00"],
      ["bl", "1", "1.20"],
      ["bl", "16", "1.50"],
    ]);
  });
});

function measured({ p50, ...over }: Partial<Measured> & { p50: number }): Measured {
  const some: Omit<Measured, "latency"> = {
    agency: "bs",
    among: "pages",
    asked: "project list",
    concurrency: 1,
    perSecond: 1_000 / p50,
    sqlMs: null,
    statements: null,
  };
  return { ...some, ...over, latency: { p50, p95: p50, p99: p50 } };
}
