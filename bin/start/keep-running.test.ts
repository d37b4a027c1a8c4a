import { type ChildProcess, spawn } from "node:child_process";
import { expect, test, vi } from "vitest";
import { keepRunning } from "./keep-running";

/** A process that runs a line of code, and can send messages to this one. */
function runLine(code: string): ChildProcess {
  return spawn(process.execPath, ["-e", code], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

const READY_FOR_GOOD = "process.send('ready'); setInterval(() => {}, 1000)";

test("a process that was killed is started again, and it is said why", async () => {
  const started: ChildProcess[] = [];
  const report = vi.fn();
  const kept = keepRunning(
    "The worker",
    () => started[started.push(runLine(READY_FOR_GOOD)) - 1] as ChildProcess,
    report,
  );
  await kept.ready;
  started[0]?.kill("SIGKILL");
  await vi.waitFor(() => expect(started.length).toBe(2), { timeout: 3_000 });
  expect(report).toHaveBeenCalledWith(expect.stringContaining("The worker ended unexpectedly (signal SIGKILL)"));
  await kept.stop();
});

test("a process that keeps failing is tried less and less often", async () => {
  const report = vi.fn();
  const kept = keepRunning("The worker", () => runLine("process.exit(3)"), report);
  await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(2), { timeout: 3_000 });
  expect(report.mock.calls).toEqual([
    ["The worker ended unexpectedly (exit code 3); starting it again in 0.5 s."],
    ["The worker ended unexpectedly (exit code 3); starting it again in 1 s."],
  ]);
  await kept.stop();
});

test("a process that is stopped stays so", async () => {
  const run = vi.fn(() => runLine(READY_FOR_GOOD));
  const kept = keepRunning("The worker", run, () => {});
  await kept.ready;
  await kept.stop();
  expect(run).toHaveBeenCalledTimes(1);
  expect(run.mock.results[0]?.value.signalCode).toBe("SIGTERM");
});
