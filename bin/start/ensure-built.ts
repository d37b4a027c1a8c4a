import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fingerprint } from "../fingerprint.js";
import { bundleWebServer } from "./bundle-web-server";

/** All that a page or the web server is built from. */
const SOURCES = [
  "app",
  "bin",
  "components",
  "lib",
  "prisma",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
];
const PACKAGES = ["package.json", "package-lock.json", "tsconfig.json"];

/** Builds the pages and the web server unless they are built from just these sources. */
export async function ensureBuilt(root: string, cancelled?: AbortSignal): Promise<void> {
  const stamp = join(root, ".next", "kontor-fingerprint");
  const wanted = fingerprint(root, [...SOURCES, ...PACKAGES], (path: string) => !/\.test\.tsx?$/.test(path));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  await build(root, cancelled);
  // Only now: Next empties its folder first.
  bundleWebServer(root);
  writeFileSync(stamp, wanted);
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
