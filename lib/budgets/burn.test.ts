import { expect, test } from "vitest";
import { BURN_MONTHS, burnByMonth, type MonthSum } from "@/lib/budgets/burn";

const sum = (month: string, seconds: number): MonthSum => ({
  month: `${month}-01`,
  seconds,
  billableSeconds: seconds / 2,
});
const figures = (sums: MonthSum[]) =>
  burnByMonth(sums).map(({ month, seconds, totalSeconds }) => [month.slice(0, 7), seconds, totalSeconds]);

test("nothing burned where no time was recorded", () => {
  expect(burnByMonth([])).toEqual([]);
  expect(burnByMonth([sum("2026-01", 0)])).toEqual([]);
});

test("months without time are filled in, also over the turn of a year", () => {
  expect(figures([sum("2025-11", 10), sum("2026-02", 5)])).toEqual([
    ["2025-11", 10, 10],
    ["2025-12", 0, 10],
    ["2026-01", 0, 10],
    ["2026-02", 5, 15],
  ]);
});

test("months that entries were taken out of again do not stretch the picture", () => {
  expect(figures([sum("2020-01", 0), sum("2026-01", 5), sum("2026-02", 0)])).toEqual([["2026-01", 5, 5]]);
});

test("what lies before the months shown is in their total, however long ago", () => {
  const burn = burnByMonth([sum("1970-01", 7), sum("2100-12", 1)]);
  expect(burn).toHaveLength(BURN_MONTHS);
  expect(burn[0]).toMatchObject({ month: "2099-01-01", seconds: 0, totalSeconds: 7 });
  expect(burn.at(-1)).toMatchObject({ month: "2100-12-01", seconds: 1, billableSeconds: 0.5, totalSeconds: 8 });
});
