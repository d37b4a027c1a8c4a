import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureGenerated } from "./generate.js";
import { ensureInstalled } from "./install.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs bin/<name>.ts on Node 24, on any machine that has a Node from 20: installs and generates what is missing first.
 * Arguments, signals and the exit code pass through.
 *
 * @param {"start" | "test" | "kontor" | "bench"} name
 */
export async function runOnBundledNode(name) {
  try {
    await ensureInstalled(root);
    const node = bundledNode();
    await ensureGenerated(root, node);
    passThrough(node, ["--import", "tsx", join(root, "bin", `${name}.ts`), ...process.argv.slice(2)]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function bundledNode() {
  const node = join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (existsSync(node)) return node;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  throw new Error(
    `Kontor brings Node 24 for Linux on x64 and arm64 only. Here (${process.platform} ${process.arch}) it needs Node 22.12 or later; this is ${process.version}.`,
  );
}

/** @param {string} node @param {string[]} args */
function passThrough(node, args) {
  // The IPC channel lets the child notice when this process is killed.
  const child = spawn(node, args, { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? "SIGTERM"]));
}
