import { fork } from "node:child_process";
import { once } from "node:events";
import { behindPages } from "@/lib/jobs/behind-pages";
import type { StepName } from "./steps";

export type Measured = {
  durationMs: number;
  cpuMs: number;
  peakAboveIdleBytes: number;
  bytes?: number;
  snapshotId?: string;
};

/** Runs one step in a process of its own, which gives way as the worker does. */
export async function runStep(step: StepName, slug: string, snapshotId: string): Promise<Measured> {
  const child = behindPages(
    fork("bench/snapshot/measure-step.ts", [step, slug, snapshotId], {
      execArgv: ["--expose-gc", "--import", "tsx"],
    }),
  );
  let measured: Measured | undefined;
  child.once("message", (message: Measured) => {
    measured = message;
  });
  await once(child, "close");
  if (!measured) throw new Error(`"${step}" came to no end`);
  return measured;
}
