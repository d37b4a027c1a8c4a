import { afterAll, describe, expect, it } from "vitest";
import { copySnapshots } from "@/lib/backups/copying";
import { pruneSnapshots } from "@/lib/backups/prune";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { checkStorages } from "@/lib/backups/storage-check";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { controlClient } from "@/lib/db/control";
import { startBucketServer } from "@/lib/testing/bucket";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";
import { anInstallation } from "@/lib/testing/installation";
import { namesIn } from "@/lib/testing/stored-snapshots";

// The settings are read once a process: both places must be known before anything asks for them.
const [storage, copy] = [await startBucketServer(), await startBucketServer()];
const addressOf = ({ bucket, prefix, endpoint }: typeof storage.place) =>
  `s3://${bucket}/${prefix}?endpoint=${endpoint}`;
Object.assign(process.env, {
  KONTOR_SNAPSHOT_STORAGE: addressOf(storage.place),
  KONTOR_SNAPSHOT_COPY: addressOf(copy.place),
  KONTOR_S3_ACCESS_KEY_ID: "S3RVER",
  KONTOR_S3_SECRET_ACCESS_KEY: "S3RVER",
  KONTOR_S3_COPY_ACCESS_KEY_ID: "S3RVER",
  KONTOR_S3_COPY_SECRET_ACCESS_KEY: "S3RVER",
});

anInstallation();
const agency = anAgency();

const save = () => takeSnapshot(agency.agency, { cause: "manual" });
const openAlarms = async () =>
  (await controlClient().alarm.findMany({ where: { clearedAt: null } })).map(({ kind }) => kind);

afterAll(async () => {
  for (const server of [storage, copy]) await server.remove();
});

describe("with snapshots in a bucket and a copy in another", () => {
  it("one that cannot be stored fails and alarms; people go on working", async () => {
    await storage.stop();
    await expect(save()).rejects.toMatchObject({ code: "storage-unavailable" });
    expect(await openAlarms()).toEqual(["storage-unreachable"]);
    await aClient(agency.db, { name: "Entered meanwhile" });
  });

  it("the next one is stored as soon as the bucket answers, and opens", async () => {
    await storage.startAgain();
    const { id } = await save();
    expect((await verifySnapshot(id)).rows).toBeGreaterThan(0);
    expect(await openAlarms()).toEqual([]);
  });

  it("the copy is made later when its bucket was away", async () => {
    await copy.stop();
    expect(await copySnapshots()).toBe(0);
    expect(await openAlarms()).toEqual(["copy-behind"]);
    await save();
    await copy.startAgain();
    expect(await copySnapshots()).toBe(2);
    expect(await openAlarms()).toEqual([]);
    expect((await checkStorages(new Date())).map(({ files, lost, orphans }) => [files, lost, orphans])).toEqual([
      [2, [], []],
      [2, [], []],
    ]);
  });

  it("nothing is deleted from the one while the other is away", async () => {
    const old = new Date(Date.now() - 60 * 86_400_000);
    const { id } = await controlClient().snapshot.findFirstOrThrow({ where: { status: "stored" } });
    await controlClient().snapshot.update({ where: { id }, data: { startedAt: old } });
    // Every day between had one, and is deleted: there was no gap.
    const { id: _, ...row } = await controlClient().snapshot.findUniqueOrThrow({ where: { id } });
    for (let days = 1; days < 60; days += 1) {
      const startedAt = new Date(old.getTime() + days * 86_400_000);
      const deleted = { status: "deleted" as const, deletedAt: startedAt, startedAt };
      await controlClient().snapshot.create({ data: { ...row, id: crypto.randomUUID(), manifest: {}, ...deleted } });
    }
    await copy.stop();
    expect((await pruneSnapshots(new Date())).postponed).toMatchObject([{ id }]);
    expect(await namesIn(snapshotStorage())).toHaveLength(2);
    await copy.startAgain();
    expect((await pruneSnapshots(new Date())).deleted).toMatchObject([{ id }]);
    expect(await namesIn(snapshotStorage())).toHaveLength(1);
  });
});
