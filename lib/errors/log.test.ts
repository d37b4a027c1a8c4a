import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const TALKER = `
  import { log } from "@/lib/errors/log";
  process.once("message", () => {
    log.error("nobody reads this");
    log.error("nor this");
    process.exit(3);
  });
  process.send("ready");`;

test("a process whose log nobody reads any more ends all the same", async ({ onTestFinished }) => {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", TALKER], {
    env: { ...process.env, KONTOR_LOG_LEVEL: "info" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "message");
  child.stderr?.destroy();
  child.send("talk");
  expect(await once(child, "exit", { signal: AbortSignal.timeout(10_000) })).toEqual([3, null]);
}, 20_000);
