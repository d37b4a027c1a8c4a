import { expect, it } from "vitest";
import { tallyOf } from "./tally";

it.each([
  [
    "a failed Vitest run",
    false,
    " Test Files  1 failed | 2 passed (3)\n      Tests  3 failed | 31 passed (34)",
    { passed: 31, failed: 3 },
  ],
  ["a Vitest run", true, " Test Files  2 passed (2)\n      Tests  50 passed (50)", { passed: 50, failed: 0 }],
  [
    "a failed Playwright run",
    false,
    "  2 failed\n    [chromium] › a.spec.ts:1\n  5 passed (12.3s)",
    { passed: 5, failed: 2 },
  ],
  ["a Playwright run", true, "  5 passed (12.3s)", { passed: 5, failed: 0 }],
  [
    "a Vitest file that does not load",
    false,
    " Test Files  1 failed (1)\n      Tests  4 passed (4)",
    { passed: 4, failed: 1 },
  ],
  ["a failed check", false, "x is not formatted", { passed: 0, failed: 1 }],
  ["a check", true, "", { passed: 1, failed: 0 }],
])("counts %s", (_, succeeded, output, expected) => {
  expect(tallyOf({ succeeded, output })).toEqual(expected);
});
