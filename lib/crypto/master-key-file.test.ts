import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { masterKeyFile, readMasterKeyFile } from "./master-key-file";
import { newMasterKey } from "./master-key-format";
import { makeMasterKeyFile, writeMasterKeyFile } from "./write-master-key-file";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "kontor-keys-"));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

test.each([0o640, 0o604, 0o620, 0o666])("a file with the mode %o is refused, with the command that helps", (mode) => {
  makeMasterKeyFile(dataDir);
  chmodSync(masterKeyFile(dataDir), mode);
  expect(() => readMasterKeyFile(dataDir)).toThrow(`Run: chmod 600 ${masterKeyFile(dataDir)}`);
});

test("a file that is there is never replaced by a new one", () => {
  makeMasterKeyFile(dataDir);
  const before = readFileSync(masterKeyFile(dataDir), "utf8");
  makeMasterKeyFile(dataDir);
  expect(readFileSync(masterKeyFile(dataDir), "utf8")).toBe(before);
});

test("no file, no keys", () => expect(readMasterKeyFile(dataDir)).toBeNull());

test("a new file is its owner's alone, and nothing lies beside it", () => {
  makeMasterKeyFile(dataDir);
  expect(statSync(masterKeyFile(dataDir)).mode & 0o777).toBe(0o600);
  expect(readMasterKeyFile(dataDir)).toHaveLength(1);
  expect(readdirSync(join(dataDir, "secrets"))).toEqual(["master-keys"]);
});

test("what is written is what is read", () => {
  makeMasterKeyFile(dataDir);
  const keys = [...(readMasterKeyFile(dataDir) ?? []), newMasterKey()];
  writeMasterKeyFile(dataDir, keys);
  expect(readMasterKeyFile(dataDir)).toEqual(keys);
  expect(statSync(masterKeyFile(dataDir)).mode & 0o777).toBe(0o600);
});
