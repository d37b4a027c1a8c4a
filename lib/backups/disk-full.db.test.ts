import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { checkStorages } from "@/lib/backups/storage-check";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { controlClient } from "@/lib/db/control";
import { anAgency } from "@/lib/testing/database";
import { anInstallation } from "@/lib/testing/installation";
import { namesIn } from "@/lib/testing/stored-snapshots";

const { dataDir } = anInstallation();
const agency = anAgency();
const folder = join(dataDir, "snapshots");
const filler = join(folder, "filler");

const mount = (at: string) =>
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "kontor-test", at], { stdio: "pipe" });
const unmount = (at: string) => execFileSync("umount", [at], { stdio: "pipe" });

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), "kontor-mount-"));
  try {
    mount(place);
    unmount(place);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true });
  }
}

const openAlarms = async () =>
  (await controlClient().alarm.findMany({ where: { clearedAt: null } })).map(({ kind }) => kind);

describe.skipIf(!canMount())("on a disk that is full (skipped where nothing can be mounted: it wants root)", () => {
  let first: string;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    mount(folder);
    first = (await takeSnapshot(agency.agency, { cause: "manual" })).id;
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, Buffer.alloc((bavail - 1) * bsize));
  });

  afterAll(() => unmount(folder));

  it("a snapshot fails and says why, with an alarm, and nothing half is left or listed", async () => {
    await expect(takeSnapshot(agency.agency, { cause: "manual" })).rejects.toMatchObject({ code: "storage-full" });
    const rows = await controlClient().snapshot.findMany({ orderBy: { startedAt: "asc" } });
    expect(rows).toMatchObject([{ status: "stored" }, { status: "failed", errorCode: "storage-full" }]);
    expect(await openAlarms()).toEqual(["disk-full"]);
    expect(await namesIn(snapshotStorage())).toHaveLength(1);
    expect(readdirSync(join(folder, agency.agency.id))).toHaveLength(1);
  });

  it("those from before are intact", async () => {
    expect((await verifySnapshot(first)).rows).toBeGreaterThan(0);
  });

  it("the nightly check says that there is hardly any room", async () => {
    await checkStorages(new Date());
    expect(await openAlarms()).toEqual(expect.arrayContaining(["disk-full", "disk-nearly-full"]));
  });

  it("the next snapshot succeeds as soon as there is room, and the alarms are over", async () => {
    rmSync(filler);
    const { id } = await takeSnapshot(agency.agency, { cause: "manual" });
    expect((await verifySnapshot(id)).rows).toBeGreaterThan(0);
    await checkStorages(new Date());
    expect(await openAlarms()).toEqual([]);
  });
});
