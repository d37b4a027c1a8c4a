import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

export type ChildEnvironment = { DATABASE_URL: string; NODE_ENV: "production" | "development" };

/**
 * V8 lets garbage lie until a heap comes near its limit, and takes gigabytes for granted: without these, the remains of
 * rendered pages double the web server's memory. The limit is five times what it holds at once. In megabytes.
 */
const WEB_SERVER_HEAP = ["--max-old-space-size=512", "--max-semi-space-size=8"];

/** Runs bin/<name>.ts with the same Node. It ends when this process does, however that ends. */
export function runChild(name: "prepare" | "web" | "worker", environment: ChildEnvironment): ChildProcess {
  // The development tools compile in there, and need what they need.
  const heap = name === "web" && environment.NODE_ENV === "production" ? WEB_SERVER_HEAP : [];
  return fork(join(import.meta.dirname, "..", `${name}.ts`), {
    execArgv: [...heap, "--import", "tsx"],
    // PostgreSQL's own views and log then say whose each connection is.
    env: { ...process.env, ...environment, PGAPPNAME: `kontor-${name}`, NEXT_TELEMETRY_DISABLED: "1" },
  });
}
