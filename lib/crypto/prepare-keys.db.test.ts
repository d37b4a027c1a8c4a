import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { controlClient } from "@/lib/db/control";
import { anInstallation } from "@/lib/testing/installation";
import { derivedKey } from "./installation-secret";
import { forgetKeys } from "./keyring";
import { masterKeyFile, readMasterKeyFile } from "./master-key-file";
import { newMasterKey } from "./master-key-format";
import { prepareKeys } from "./prepare-keys";
import { makeMasterKeyFile, writeMasterKeyFile } from "./write-master-key-file";

const { dataDir } = anInstallation();
const formerFile = join(dataDir, "secrets", "installation.key");

/** As on a machine that has never run Kontor. */
beforeEach(async () => {
  await controlClient().installationSecret.deleteMany();
  await controlClient().dataKey.deleteMany();
  rmSync(join(dataDir, "secrets"), { recursive: true, force: true });
  mkdirSync(join(dataDir, "secrets"), { mode: 0o700 });
  forgetKeys();
});

describe("the keys are not made anew", () => {
  test("when there is something to open with those that are missing", async () => {
    await prepareKeys();
    rmSync(masterKeyFile(dataDir));
    await expect(prepareKeys()).rejects.toThrow(/is missing: restore it from your backup/);
    expect(existsSync(masterKeyFile(dataDir))).toBe(false);
  });

  test("when others lie in their place", async () => {
    await prepareKeys();
    rmSync(masterKeyFile(dataDir));
    makeMasterKeyFile(dataDir);
    await expect(prepareKeys()).rejects.toThrow(/The master key m\w+ is not in .*master-keys: restore it/);
  });

  test("when another one bears the name", async () => {
    await prepareKeys();
    const [{ id } = newMasterKey()] = readMasterKeyFile(dataDir) ?? [];
    writeMasterKeyFile(dataDir, [{ ...newMasterKey(), id }]);
    await expect(prepareKeys()).rejects.toThrow(/does not open the data key .*: one of the two is not the right one/);
  });

  test("when there are agencies, and the secret that opens their databases is gone", async () => {
    const server = await controlClient().databaseServer.findFirstOrThrow();
    const agency = { slug: "left", name: "Left", serverId: server.id, databaseName: "k_0123456789abcdef" };
    await controlClient().agency.create({ data: { id: uuidv7(), ...agency } });
    await expect(prepareKeys()).rejects.toThrow(/not the installation's secret that opens their databases/);
    await controlClient().agency.deleteMany();
  });
});

describe("a secret that still lies in its file", () => {
  const secret = newMasterKey().secret;

  test("stays there when it is damaged, can be read by others, or is not the database's", async () => {
    writeFileSync(formerFile, "AAAA\n", { mode: 0o600 });
    await expect(prepareKeys()).rejects.toThrow(/installation.key is damaged/);
    rmSync(formerFile);
    writeFileSync(formerFile, secret.toString("base64"), { mode: 0o644 });
    await expect(prepareKeys()).rejects.toThrow(`Run: chmod 600 ${formerFile}`);
    rmSync(formerFile);
    await prepareKeys();
    writeFileSync(formerFile, secret.toString("base64"), { mode: 0o600 });
    await expect(prepareKeys()).rejects.toThrow(/belongs to another installation/);
    expect(existsSync(formerFile)).toBe(true);
  });

  test("is taken over, and a run that was cut off before removing the file goes on", async () => {
    for (const _ of ["first", "again"]) {
      writeFileSync(formerFile, `${secret.toString("base64")}\n`, { mode: 0o600 });
      await prepareKeys();
      expect(existsSync(formerFile)).toBe(false);
    }
  });
});

test("a new installation gets its keys, and keeps them", async () => {
  await prepareKeys();
  const keys = readMasterKeyFile(dataDir);
  await prepareKeys();
  expect(readMasterKeyFile(dataDir)).toEqual(keys);
  expect(await controlClient().installationSecret.count()).toBe(1);
});

test("each purpose has a key of its own, the same each time", async () => {
  await prepareKeys();
  expect(await derivedKey("one")).toEqual(await derivedKey("one"));
  expect(await derivedKey("one")).not.toEqual(await derivedKey("two"));
});
