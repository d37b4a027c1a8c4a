import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DataFolderInUseError, holdDataFolder, holderOf } from "./data-folder";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "kontor-folder-"));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("a data folder has one holder, who is named to the second", () => {
  holdDataFolder(dataDir, "npm start");
  expect(() => holdDataFolder(dataDir, "kontor migrate")).toThrow(DataFolderInUseError);
  expect(() => holdDataFolder(dataDir, "kontor migrate")).toThrow(/"npm start" already runs .* KONTOR_DATA_DIR/);
});

test("a data folder that was given back can be held again", () => {
  holdDataFolder(dataDir, "npm start")();
  expect(() => holdDataFolder(dataDir, "kontor migrate")).not.toThrow();
});

test("a holder that was killed has lost the folder", async () => {
  const killed = spawn("sleep", ["60"]);
  writeFileSync(
    join(dataDir, "running.json"),
    JSON.stringify({ pid: killed.pid, startedAt: "1", command: "npm start" }),
  );
  killed.kill("SIGKILL");
  await once(killed, "exit");
  expect(holderOf(dataDir)).toBeNull();
});

test("another process with a dead holder's number is not taken for the holder", () => {
  writeFileSync(
    join(dataDir, "running.json"),
    JSON.stringify({ pid: process.pid, startedAt: "1", command: "npm start" }),
  );
  expect(holderOf(dataDir)).toBeNull();
});
