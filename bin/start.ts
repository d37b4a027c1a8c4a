import { dirname } from "node:path";
import { controlConnection } from "@/lib/db/control-connection";
import { behindPages } from "@/lib/jobs/behind-pages";
import { checkServer } from "@/lib/postgres/check-server";
import { holdDataFolder } from "@/lib/settings/data-folder";
import { readSettings, type Settings } from "@/lib/settings/settings";
import { step } from "./progress.js";
import { ensureBuilt } from "./start/ensure-built";
import { keepDatabase } from "./start/keep-database";
import { keepRunning } from "./start/keep-running";
import { prepare } from "./start/prepare";
import { requireFreePort } from "./start/require-free-port";
import { type ChildEnvironment, runChild } from "./start/run-child";
import { onStopSignal } from "./start/stop-signals";

const root = dirname(import.meta.dirname);
const isDevelopment = process.argv.includes("--dev");
const report = (line: string) => console.log(`  ${line}`);

/** What runs, in the order it was started; it is stopped the other way round. */
const running: (() => Promise<void> | void)[] = [];
let stopping: Promise<never> | null = null;

onStopSignal(
  () => void stop(0),
  () => process.exit(130),
);
await start().catch((error: unknown) => {
  if (!stopping) console.error(`\n${error instanceof Error ? error.message : error}`);
  return stop(1);
});

async function start(): Promise<void> {
  const begunAtMs = performance.now();
  const read = readSettings(process.env);
  running.push(holdDataFolder(read.dataDir, "npm start"));
  await requireFreePort(read.port);
  const [{ environment, howToSignIn }] = await Promise.all([prepareDatabase(read), build()]);
  await step("Starting web server and worker", () => serve(environment));
  const seconds = ((performance.now() - begunAtMs) / 1_000).toFixed(1);
  console.log(["", `Kontor is running, after ${seconds} s. Ctrl-C stops it.`, "", ...howToSignIn, ""].join("\n"));
}

async function prepareDatabase(read: Settings) {
  process.env.DATABASE_URL = await step(`${read.databaseUrl ? "Checking" : "Starting"} the database`, () =>
    database(read),
  );
  const environment: ChildEnvironment = {
    DATABASE_URL: process.env.DATABASE_URL,
    NODE_ENV: isDevelopment ? "development" : "production",
  };
  return { environment, howToSignIn: await prepare(environment) };
}

async function database({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl) {
    await checkServer(controlConnection());
    return databaseUrl;
  }
  const { controlUrl, stop } = await keepDatabase(dataDir, report);
  running.push(stop);
  return controlUrl;
}

async function build(): Promise<void> {
  if (isDevelopment) return;
  const cancelled = new AbortController();
  running.push(() => cancelled.abort());
  await step("Building the pages", () => ensureBuilt(root, cancelled.signal));
}

async function serve(environment: ChildEnvironment): Promise<void> {
  const web = keepRunning("The web server", () => runChild("web", environment), report);
  const worker = keepRunning("The worker", () => behindPages(runChild("worker", environment)), report);
  running.push(async () => {
    await Promise.all([web.stop(), worker.stop()]);
  });
  await Promise.all([web.ready, worker.ready]);
}

function stop(exitCode: number): Promise<never> {
  stopping ??= stopAll(exitCode);
  return stopping;
}

async function stopAll(exitCode: number): Promise<never> {
  if (running.length > 0) console.log("\nStopping …");
  for (const end of running.reverse()) await end();
  process.exit(exitCode);
}
