import type { ToolResult } from "./run-tool";

export type Tally = { passed: number; failed: number };

/** What a test runner counted, by its summary; any other tool counts as one. */
export function tallyOf({ output, succeeded }: ToolResult): Tally {
  const summary = /^ *Tests +.*$/m.exec(output)?.[0] ?? summaryOfPlaywright(output);
  const passed = count(summary, "passed");
  const failed = count(summary, "failed");
  if (passed + failed === 0) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A runner can fail without a failed test: a file that does not load, an error after the last test.
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

function summaryOfPlaywright(output: string): string {
  return output.match(/^ *\d+ (?:passed|failed)\b/gm)?.join(" ") ?? "";
}

function count(summary: string, what: string): number {
  return Number(new RegExp(`(\\d+) ${what}`).exec(summary)?.[1] ?? 0);
}
