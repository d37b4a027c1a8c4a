import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ensureBuilt } from "./start/ensure-built";
import { testCommand } from "./test/arguments";
import { findChromium } from "./test/find-chromium";
import { runSteps } from "./test/run-steps";
import { runTool, type ToolResult } from "./test/run-tool";

const { quick: isQuick } = testCommand().parse().opts<{ quick: boolean }>();
const root = dirname(import.meta.dirname);

const quick = [
  { title: "Format and lint", run: () => runTool("biome", ["check", "--error-on-warnings"]) },
  { title: "Types", run: types },
  { title: "Layers", run: () => runTool("depcruise", ["."]) },
  { title: "Unused code", run: () => runTool("knip", []) },
  { title: "Unit tests", run: () => runTool("vitest", ["run", "--project", "unit", "--reporter", "dot"]) },
];

const slow = [
  { title: "Database tests", run: () => runTool("vitest", ["run", "--project", "database", "--reporter", "dot"]) },
  { title: "Production build", run: productionBuild },
  { title: "Journeys in Chromium", run: journeys },
];

process.exitCode = (await runSteps(isQuick ? quick : [...quick, ...slow])) ? 0 : 1;

/** Next writes the types of the routes down first. */
async function types(): Promise<ToolResult> {
  const routes = await runTool("next", ["typegen"]);
  return routes.succeeded ? runTool("tsc", ["--noEmit"]) : routes;
}

async function productionBuild(): Promise<ToolResult> {
  await ensureBuilt(root);
  return { succeeded: true, output: "" };
}

/** Through an installation that is made for them and leaves nothing behind. */
async function journeys(): Promise<ToolResult> {
  const KONTOR_CHROMIUM = await findChromium();
  const KONTOR_E2E_DATA_DIR = mkdtempSync(join(tmpdir(), "kontor-e2e-"));
  try {
    return await runTool("playwright", ["test"], { KONTOR_CHROMIUM, KONTOR_E2E_DATA_DIR });
  } finally {
    rmSync(KONTOR_E2E_DATA_DIR, { recursive: true, force: true });
  }
}
