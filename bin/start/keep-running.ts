import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export type KeptProcess = {
  /** Resolves when it is up for the first time. */
  ready: Promise<void>;
  stop(): Promise<void>;
};

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
const STABLE_AFTER_MS = 60_000;
const CRASHES_TO_COMPLAIN = 5;
const TIME_TO_STOP_MS = 15_000;

/** Runs a process that says "ready", and again whenever it ends by itself; less and less often if that goes on. */
export function keepRunning(title: string, run: () => ChildProcess, report: (line: string) => void): KeptProcess {
  const stopping = new AbortController();
  const firstReady = Promise.withResolvers<void>();
  let child: ChildProcess;

  async function runForGood(): Promise<void> {
    let crashes = 0;
    while (!stopping.signal.aborted) {
      const begunAtMs = performance.now();
      child = run();
      child.once("message", () => firstReady.resolve());
      const ending = await endOf(child);
      if (stopping.signal.aborted) return;
      crashes = performance.now() - begunAtMs > STABLE_AFTER_MS ? 1 : crashes + 1;
      const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (crashes - 1), LONGEST_DELAY_MS);
      report(`${title} ended unexpectedly (${ending}); starting it again in ${delayMs / 1_000} s.`);
      if (crashes === CRASHES_TO_COMPLAIN) report(`${title} has ended ${crashes} times in a row: see above for why.`);
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const done = runForGood();
  return {
    ready: firstReady.promise,
    async stop() {
      stopping.abort();
      child.kill("SIGTERM");
      const killer = setTimeout(() => child.kill("SIGKILL"), TIME_TO_STOP_MS);
      await done;
      clearTimeout(killer);
    },
  };
}

async function endOf(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null) return `exit code ${child.exitCode}`;
  const [code, signal] = await once(child, "exit");
  return signal ? `signal ${signal}` : `exit code ${code}`;
}
