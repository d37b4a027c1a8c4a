import { readFileSync, rmSync, statSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdDataFolder } from "@/lib/settings/data-folder";
import { readSettings } from "@/lib/settings/settings";
import { type EmbeddedPostgres, startEmbedded } from "./embedded";
import { reachControlDatabase } from "./reach-control-database";

let dataDir: string;
let running: EmbeddedPostgres;

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbedded({ dataDir, durable: false });
  return running;
}

async function query(url: string, text: string) {
  const client = new Client(url);
  client.on("error", () => {});
  await client.connect();
  return client.query(text).finally(() => client.end());
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "kontor-embedded-"));
});

afterEach(async () => {
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("nobody but its owner gets into the control database, and Kontor's role into no other", async () => {
  const { controlUrl } = await start();
  await query(controlUrl, "CREATE ROLE stranger LOGIN PASSWORD 'known'");
  const asStranger = (database: string) => {
    const url = new URL(controlUrl);
    [url.username, url.password, url.pathname] = ["stranger", "known", database];
    return query(url.href, "SELECT 1");
  };
  for (const database of ["kontor", "postgres", "template1"]) {
    await expect(asStranger(database)).rejects.toThrow(/permission denied for database/);
  }
  await expect(query(controlUrl.replace(/kontor$/, "postgres"), "SELECT 1")).rejects.toThrow(/permission denied/);
});

test("Kontor's role is no superuser, and its password is readable by its owner only", async () => {
  const { controlUrl } = await start();
  const { rows } = await query(
    controlUrl,
    "SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user",
  );
  expect(rows).toEqual([{ rolsuper: false, rolcreatedb: true, rolcreaterole: true }]);
  expect(statSync(join(dataDir, "secrets", "postgres-kontor")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "secrets")).mode & 0o777).toBe(0o700);
});

test("a server that was killed starts again with what was written, at the same address", async () => {
  const first = await start();
  await query(first.controlUrl, "CREATE TABLE kept AS SELECT 42 AS answer");
  const { folder } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
  const [pid] = readFileSync(join(dataDir, folder, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  await first.exited;
  const second = await start();
  expect(second.controlUrl).toBe(first.controlUrl);
  expect((await query(second.controlUrl, "SELECT answer FROM kept")).rows).toEqual([{ answer: 42 }]);
});

test("passwords that do not belong to the database are said to be the cause", async () => {
  const { stop } = await start();
  await stop();
  rmSync(join(dataDir, "secrets", "postgres-superuser"));
  await expect(start()).rejects.toThrow(/restore that folder from your backup/);
});

test("a command uses the server of the Kontor that runs", async () => {
  const { controlUrl } = await start();
  const release = holdDataFolder(dataDir, "npm start");
  const reached = await reachControlDatabase(readSettings({ KONTOR_DATA_DIR: dataDir }), "kontor");
  expect(reached.controlUrl).toBe(controlUrl);
  await reached.leave();
  release();
});
