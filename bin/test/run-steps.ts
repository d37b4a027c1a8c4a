import { step } from "../progress.js";
import type { ToolResult } from "./run-tool";
import { type Tally, tallyOf } from "./tally";

type Step = { title: string; run: () => Promise<ToolResult> };

/** Runs all steps, whatever becomes of the others, and says in the last line how many tests and checks passed. */
export async function runSteps(steps: Step[]): Promise<boolean> {
  const total: Tally = { passed: 0, failed: 0 };
  for (const each of steps) {
    const { passed, failed } = await runStep(each);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

async function runStep({ title, run }: Step): Promise<Tally> {
  let result: ToolResult = { succeeded: false, output: "" };
  try {
    await step(title, async () => {
      result = await run();
      if (!result.succeeded) throw new Error(result.output);
    });
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : error}\n`);
  }
  return tallyOf(result);
}
