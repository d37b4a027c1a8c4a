import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderStorage } from "./folder-storage";
import type { StoredFile } from "./storage";
import { storageName } from "./storage-name";

const SCOPE = "0199aaaa-0000-7000-8000-000000000001";
const NAME = storageName(SCOPE, "0199aaaa-0000-7000-8000-000000000002");
const OTHER = storageName(SCOPE, "0199aaaa-0000-7000-8000-000000000003");

let folder: string;
const storage = () => folderStorage(folder);
const namesIn = () => readdirSync(folder, { recursive: true });
const listed = async (from = storage()) => {
  const files: StoredFile[] = [];
  for await (const file of from.list()) files.push(file);
  return files;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kontor-snapshots-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("what cannot be stored leaves nothing", () => {
  test("a source that breaks off is told as it is", async () => {
    async function* broken() {
      yield Buffer.from("half");
      throw new Error("the database went away");
    }
    await expect(storage().put(NAME, Readable.from(broken()))).rejects.toThrow("the database went away");
    expect(namesIn()).toEqual([SCOPE]);
  });

  test("a source that breaks before it is read", async () => {
    const source = Readable.from(["x"]);
    const put = storage().put(NAME, source);
    source.destroy(new Error("too late"));
    await expect(put).rejects.toThrow("too late");
    expect(namesIn()).toEqual([SCOPE]);
  });

  test("a name that leads out of the folder is refused before anything is touched", async () => {
    await expect(storage().put("../x", Readable.from(["x"]))).rejects.toThrow("is not the name");
    await expect(storage().get("../x")).rejects.toThrow("is not the name");
    await expect(storage().remove("../x")).rejects.toThrow("is not the name");
    expect(namesIn()).toEqual([]);
  });

  test("a source that is given up", async () => {
    const source = new Readable({ read: () => source.destroy() });
    await expect(storage().put(NAME, source)).rejects.toThrow("Premature close");
    expect(namesIn()).toEqual([SCOPE]);
  });

  test("a source that complains of being given up is not to blame for a folder that failed", async () => {
    writeFileSync(join(folder, SCOPE), "in the way");
    const source = new Readable({
      read: () => {},
      destroy: (_, done) => done(new Error("nobody reads me")),
    });
    await expect(storage().put(NAME, source)).rejects.toMatchObject({ trouble: "unreachable" });
  });

  test("an earlier file of that name stays whole", async () => {
    await storage().put(NAME, Readable.from(["first"]));
    const source = new Readable({ read: () => source.destroy(new Error("cut off")) });
    await expect(storage().put(NAME, source)).rejects.toThrow("cut off");
    expect(String(await buffer(await storage().get(NAME)))).toBe("first");
  });

  test("a folder that cannot be written to is a storage out of reach", async () => {
    writeFileSync(join(folder, SCOPE), "in the way");
    const put = storage().put(NAME, Readable.from(["x"]));
    await expect(put).rejects.toMatchObject({ name: "StorageError", trouble: "unreachable" });
  });
});

test("a file that is not there is missing", async () => {
  await expect(storage().get(NAME)).rejects.toMatchObject({ name: "StorageError", trouble: "missing" });
});

test("what was stored comes back byte by byte, and only its owner can read it", async () => {
  const content = Buffer.alloc(3_000_000, "kontor");
  expect(await storage().put(NAME, Readable.from([content]))).toBe(content.length);
  expect((await buffer(await storage().get(NAME))).equals(content)).toBe(true);
  expect(statSync(join(folder, NAME)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, SCOPE)).mode & 0o777).toBe(0o700);
});

test("a removed file is gone, and may be removed again", async () => {
  await storage().put(NAME, Readable.from(["x"]));
  await storage().remove(NAME);
  await storage().remove(NAME);
  expect(await listed()).toEqual([]);
});

test("the list has whole files only, with their size, and is empty before the first", async () => {
  await storage().put(NAME, Readable.from(["whole"]));
  writeFileSync(join(folder, `${OTHER}.0199aaaa-0000-4000-8000-000000000000.half`), "half");
  writeFileSync(join(folder, "README"), "somebody's");
  expect(await listed()).toMatchObject([{ name: NAME, sizeBytes: 5 }]);
  expect(await listed(folderStorage(join(folder, "none")))).toEqual([]);
});

test("what was cut off long ago is swept, and nothing else", async () => {
  const half = (n: number) => join(folder, `${OTHER}.0199aaaa-0000-4000-8000-00000000000${n}.half`);
  mkdirSync(join(folder, SCOPE));
  for (const path of [half(1), half(2), join(folder, "notes.half"), join(folder, NAME)]) writeFileSync(path, "x");
  const longAgo = Date.now() / 1000 - 86_400;
  for (const path of [half(1), join(folder, "notes.half"), join(folder, NAME)]) utimesSync(path, longAgo, longAgo);
  expect(await storage().sweep()).toBe(1);
  expect(existsSync(half(1))).toBe(false);
  expect(namesIn()).toHaveLength(4);
});
