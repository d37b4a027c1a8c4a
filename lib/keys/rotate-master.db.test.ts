import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { addMasterKey } from "@/lib/crypto/change-master-keys";
import { forgetKeys } from "@/lib/crypto/keyring";
import { masterKeysWith } from "@/lib/crypto/load-master-keys";
import { localMasterKeys } from "@/lib/crypto/local-master-keys";
import { readMasterKeyFile } from "@/lib/crypto/master-key-file";
import { formatMasterKey, newMasterKey } from "@/lib/crypto/master-key-format";
import { writeMasterKeyFile } from "@/lib/crypto/write-master-key-file";
import { controlClient } from "@/lib/db/control";
import { settings } from "@/lib/settings/settings";
import { anInstallation } from "@/lib/testing/installation";
import { type AgencyWithSecrets, anAgencyWithSecrets, countOpenable } from "@/lib/testing/sealed-secrets";
import { dropKey } from "./drop";
import { rotateMaster } from "./rotate-master";

const { dataDir } = anInstallation();
let agency: AgencyWithSecrets;

const masterKeyIds = () => (readMasterKeyFile(dataDir) ?? []).map(({ id }) => id);
const idOfCurrent = () => masterKeyIds().at(-1) ?? "";

beforeAll(async () => {
  agency = await anAgencyWithSecrets(3);
});

afterEach(() => {
  settings().masterKeys = null;
  vi.restoreAllMocks();
});

describe("a master key cannot be dropped", () => {
  test("while it is the current one", async () => {
    await expect(dropKey(idOfCurrent())).rejects.toThrow(/is the current master key/);
  });

  test("while data keys are wrapped by it, and it is said how many", async () => {
    const id = idOfCurrent();
    const count = await controlClient().dataKey.count();
    addMasterKey();
    await expect(dropKey(id)).rejects.toThrow(`needed by ${count} data keys`);
  });

  test("when there is none of that name", async () => {
    await expect(dropKey("m000000000000")).rejects.toThrow("There is no key m000000000000.");
  });
});

test("a rotation that was cut off goes on with the key that it has made", async () => {
  const wrapped = await controlClient().dataKey.count();
  const before = masterKeyIds();
  expect(await rotateMaster()).toEqual({ masterKeyId: before.at(-1), rewrapped: wrapped });
  expect(masterKeyIds()).toEqual(before);
});

test("a new master key wraps every data key, all that was sealed opens, and the former one can go", async () => {
  const former = masterKeyIds();
  await rotateMaster();
  forgetKeys();
  expect(await countOpenable(agency)).toBe(3);
  for (const id of former) await dropKey(id);
  forgetKeys();
  expect(masterKeyIds()).toHaveLength(1);
  expect(await controlClient().event.count({ where: { action: "keys.dropped" } })).toBe(former.length);
  expect(await countOpenable(agency)).toBe(3);
});

test("a process that has not heard of a new master key yet reads the file again", async () => {
  const row = await controlClient().dataKey.findFirstOrThrow({ where: { scopeId: agency.scope.id } });
  const context = { keyId: row.id, scopeId: row.scopeId };
  const dataKey = await masterKeysWith(row.masterKeyId).unwrap(
    row.masterKeyId,
    Buffer.from(row.wrapped ?? []),
    context,
  );
  const fresh = newMasterKey();
  writeMasterKeyFile(dataDir, [...(readMasterKeyFile(dataDir) ?? []), fresh]);
  const wrapped = new Uint8Array(await localMasterKeys([fresh]).wrap(dataKey, context));
  await controlClient().dataKey.update({ where: { id: row.id }, data: { masterKeyId: fresh.id, wrapped } });
  forgetKeys();
  expect(await countOpenable(agency)).toBe(3);
  await rotateMaster();
});

test("the environment's keys are changed by whoever sets them", async () => {
  const keys = readMasterKeyFile(dataDir) ?? [];
  settings().masterKeys = keys.map(formatMasterKey).join(",");
  await expect(rotateMaster()).rejects.toThrow(/put a new key at the end of KONTOR_MASTER_KEYS/);
  const fresh = newMasterKey();
  settings().masterKeys = [...keys, fresh].map(formatMasterKey).join(",");
  expect((await rotateMaster()).masterKeyId).toBe(fresh.id);
  forgetKeys();
  expect(await countOpenable(agency)).toBe(3);
  await expect(dropKey(keys[0]?.id ?? "")).rejects.toThrow(/take it out of KONTOR_MASTER_KEYS/);
});
