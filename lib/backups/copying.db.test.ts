import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { copySnapshots } from "@/lib/backups/copying";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { checkStorages } from "@/lib/backups/storage-check";
import { controlClient } from "@/lib/db/control";
import { anInstallation } from "@/lib/testing/installation";
import { aStoredSnapshot, namesIn } from "@/lib/testing/stored-snapshots";

const { dataDir } = anInstallation();
const copies = join(dataDir, "copies");
process.env.KONTOR_SNAPSHOT_COPY = `file://${copies}`;

const scopeId = uuidv7();
const isOpen = async (kind: string) => (await controlClient().alarm.count({ where: { kind, clearedAt: null } })) > 0;
const copiedAt = async (id: string) => (await controlClient().snapshot.findUniqueOrThrow({ where: { id } })).copiedAt;

beforeEach(async () => {
  await controlClient().snapshot.deleteMany({});
  for (const folder of [copies, join(dataDir, "snapshots")]) rmSync(folder, { recursive: true, force: true });
});

describe("the second copy", () => {
  it("of what failed or runs is not made", async () => {
    await aStoredSnapshot(scopeId, new Date(), { status: "failed" });
    await aStoredSnapshot(scopeId, new Date(), { status: "running" });
    expect(await copySnapshots()).toBe(0);
  });

  it("is made later when its storage is away, and an alarm says so until then", async () => {
    const id = await aStoredSnapshot(scopeId, new Date());
    writeFileSync(copies, "not mounted");
    expect(await copySnapshots()).toBe(0);
    expect([await copiedAt(id), await isOpen("copy-behind")]).toEqual([null, true]);
    rmSync(copies);
    expect(await copySnapshots()).toBe(1);
    expect([await copiedAt(id), await isOpen("copy-behind")]).toEqual([expect.any(Date), false]);
    const name = storageName(scopeId, id);
    expect(readFileSync(join(copies, name))).toEqual(readFileSync(join(dataDir, "snapshots", name)));
    expect(await copySnapshots()).toBe(0);
  });

  it("is held up by none whose file is lost", async () => {
    const lost = await aStoredSnapshot(scopeId, new Date(Date.now() - 1000));
    const there = await aStoredSnapshot(scopeId, new Date());
    await snapshotStorage().remove(storageName(scopeId, lost));
    expect(await copySnapshots()).toBe(1);
    expect([await copiedAt(lost), await copiedAt(there)]).toEqual([null, expect.any(Date)]);
  });

  it("is made again when it is found missing", async () => {
    const id = await aStoredSnapshot(scopeId, new Date());
    await copySnapshots();
    rmSync(copies, { recursive: true });
    await checkStorages(new Date());
    expect(await copiedAt(id)).toBeNull();
    expect(await copySnapshots()).toBe(1);
  });
});

describe("the check of a storage", () => {
  const anOrphan = () => storageName(scopeId, uuidv7());

  it("changes nothing in a trial", async () => {
    const failed = await aStoredSnapshot(scopeId, new Date(), { status: "failed" });
    const [check] = await checkStorages(new Date(), { isTrial: true });
    expect(check).toMatchObject({ swept: 1 });
    expect(await namesIn(snapshotStorage())).toEqual([storageName(scopeId, failed)]);
  });

  it("tells of files that nobody knows, and leaves them alone", async () => {
    const orphan = anOrphan();
    await snapshotStorage().put(orphan, Readable.from(["somebody's"]));
    const [check] = await checkStorages(new Date());
    expect(check).toMatchObject({ files: 1, orphans: [orphan], swept: 0 });
    expect(await namesIn(snapshotStorage())).toEqual([orphan]);
  });

  it("removes files of snapshots that failed or are deleted, and what was cut off long ago", async () => {
    await aStoredSnapshot(scopeId, new Date(), { status: "failed" });
    await aStoredSnapshot(scopeId, new Date(), { status: "deleted" });
    const kept = await aStoredSnapshot(scopeId, new Date());
    const [check] = await checkStorages(new Date());
    expect(check).toMatchObject({ swept: 2, orphans: [], lost: [] });
    expect(await namesIn(snapshotStorage())).toEqual([storageName(scopeId, kept)]);
  });

  it("alarms about a file that is gone, until it is there again", async () => {
    const id = await aStoredSnapshot(scopeId, new Date());
    const path = join(dataDir, "snapshots", storageName(scopeId, id));
    rmSync(path);
    expect((await checkStorages(new Date()))[0]?.lost).toEqual([id]);
    expect(await isOpen("snapshot-lost")).toBe(true);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "back");
    await checkStorages(new Date());
    expect(await isOpen("snapshot-lost")).toBe(false);
  });
});
