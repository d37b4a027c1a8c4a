import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.js";
import { step } from "./progress.js";

/**
 * Generates the Prisma clients whose schema, or Prisma itself, has changed.
 *
 * @param {string} root
 * @param {string} node the runtime to generate with
 */
export async function ensureGenerated(root, node) {
  const stale = ["control", "agency"].filter((name) => readStamp(root, name) !== wantedStamp(root, name));
  if (stale.length === 0) return;
  const generateStale = () => Promise.all(stale.map((name) => generate(root, node, name)));
  await step(`Generating database clients: ${stale.join(", ")}`, generateStale, console.error);
}

/** @param {string} root @param {string} node @param {string} name */
async function generate(root, node, name) {
  const stamp = wantedStamp(root, name);
  const prisma = join(root, "node_modules", "prisma", "build", "index.js");
  // Prisma would download its schema engine, which generating does not need: any file that exists stands in for it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const child = spawn(node, [prisma, "generate", "--schema", schemaOf(name)], { cwd: root, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((exited) => child.on("close", exited));
  if (code !== 0) throw new Error(`Prisma could not generate the ${name} client:\n${output}`);
  writeFileSync(stampOf(root, name), stamp);
}

/** @param {string} root @param {string} name */
function readStamp(root, name) {
  return existsSync(stampOf(root, name)) ? readFileSync(stampOf(root, name), "utf8") : null;
}

/** @param {string} root @param {string} name */
function wantedStamp(root, name) {
  return fingerprint(root, [schemaOf(name), "node_modules/prisma/package.json"]);
}

/** @param {string} root @param {string} name */
function stampOf(root, name) {
  return join(root, "lib", "db", "generated", name, ".fingerprint");
}

/** @param {string} name */
function schemaOf(name) {
  return `prisma/${name}/schema.prisma`;
}
