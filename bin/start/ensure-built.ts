import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fingerprint } from "../fingerprint.js";

const FOLDERS = ["app", "components", "lib", "prisma", "public"];

/** Builds the pages unless they are built from just these sources. Returns whether it had to. */
export async function ensureBuilt(root: string, cancelled?: AbortSignal): Promise<boolean> {
  const stamp = join(root, ".next", "kontor-fingerprint");
  const wanted = fingerprintOfSources(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  rmSync(stamp, { force: true });
  await build(root, cancelled);
  writeFileSync(stamp, wanted);
  return true;
}

/** All that a page is built from, with the configurations beside it. */
function fingerprintOfSources(root: string): string {
  const besides = readdirSync(root).filter((name) => /\.(?:ts|js|mjs|json)$/.test(name));
  return fingerprint(root, [...FOLDERS, ...besides.sort()], (path: string) => !path.endsWith(".test.ts"));
}

async function build(root: string, cancelled?: AbortSignal): Promise<void> {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    signal: cancelled,
  });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  if (code !== 0) throw new Error(`The build failed:\n${output}${errors}`);
}
