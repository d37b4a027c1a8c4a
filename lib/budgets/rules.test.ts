import { expect, test } from "vitest";
import { budgetState } from "@/lib/budgets/rules";

const HOUR_SECONDS = 3_600;

test("a project without a budget has no state, however much was worked on it", () => {
  expect(budgetState(500 * HOUR_SECONDS, null)).toBeNull();
});

test.each([
  ["nothing used", 0, 100 * HOUR_SECONDS, "ok"],
  ["a second below 80 %", 80 * HOUR_SECONDS - 1, 100 * HOUR_SECONDS, "ok"],
  ["exactly 80 %", 80 * HOUR_SECONDS, 100 * HOUR_SECONDS, "warn"],
  ["a second below the end", 100 * HOUR_SECONDS - 1, 100 * HOUR_SECONDS, "warn"],
  ["exactly used up", 100 * HOUR_SECONDS, 100 * HOUR_SECONDS, "over"],
  ["far over", 900 * HOUR_SECONDS, 100 * HOUR_SECONDS, "over"],
  ["the smallest budget, untouched", 0, 1, "ok"],
  ["80 % that is no round number of seconds", 3, 4, "ok"],
  ["the largest budget the database holds", 2_147_483_647, 2_147_483_647, "over"],
] as const)("%s", (_, usedSeconds, budgetSeconds, state) => {
  expect(budgetState(usedSeconds, budgetSeconds)).toBe(state);
});

test("corrections may take the sum below nothing", () => {
  expect(budgetState(-HOUR_SECONDS, HOUR_SECONDS)).toBe("ok");
});
