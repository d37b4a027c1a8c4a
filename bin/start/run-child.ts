import { type ChildProcess, fork } from "node:child_process";
import { dirname, join } from "node:path";
import { webServerBundle } from "./bundle-web-server";

export type ChildEnvironment = { DATABASE_URL: string; NODE_ENV: "production" | "development" };

/**
 * V8 lets garbage lie until a heap comes near its limit, and takes gigabytes for granted: without these, the remains of
 * rendered pages double the web server's memory. The limit is five times what it holds at once. In megabytes. The compiler
 * between the quick one and the thorough one leaves 40 MB behind, and pages are no faster by it.
 */
const WEB_SERVER_MEMORY = ["--max-old-space-size=512", "--max-semi-space-size=16", "--no-maglev"];

const root = dirname(dirname(import.meta.dirname));

/** Runs bin/<name>.ts, or what was built from it, with the same Node. It ends when this process does, however that ends. */
export function runChild(name: "prepare" | "web" | "worker", environment: ChildEnvironment): ChildProcess {
  // The development tools compile in there, and need what they need.
  const isBuilt = name === "web" && environment.NODE_ENV === "production";
  return fork(isBuilt ? webServerBundle(root) : join(root, "bin", `${name}.ts`), {
    execArgv: isBuilt ? WEB_SERVER_MEMORY : ["--import", "tsx"],
    // PostgreSQL's own views and log then say whose each connection is.
    env: { ...process.env, ...environment, PGAPPNAME: `kontor-${name}`, NEXT_TELEMETRY_DISABLED: "1" },
  });
}
