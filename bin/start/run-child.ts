import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

export type ChildEnvironment = { DATABASE_URL: string; NODE_ENV: "production" | "development" };

/** Runs bin/<name>.ts with the same Node. It ends when this process does, however that ends. */
export function runChild(name: "prepare" | "web" | "worker", environment: ChildEnvironment): ChildProcess {
  return fork(join(import.meta.dirname, "..", `${name}.ts`), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...environment, NEXT_TELEMETRY_DISABLED: "1" },
  });
}
