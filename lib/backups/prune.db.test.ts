import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { cautiousNow } from "@/lib/backups/cautious-now";
import { pruneSnapshots } from "@/lib/backups/prune";
import { secondStorage, snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { controlClient } from "@/lib/db/control";
import { withClock } from "@/lib/testing/clock";
import { anInstallation } from "@/lib/testing/installation";
import { aStoredSnapshot, namesIn } from "@/lib/testing/stored-snapshots";

const { dataDir } = anInstallation();
const copies = join(dataDir, "copies");
process.env.KONTOR_SNAPSHOT_COPY = `file://${copies}`;

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 8, 1, 20);

/** One an evening from 1 September 2026, a Tuesday. */
async function evenings(count: number): Promise<{ scopeId: string; ids: string[] }> {
  const scopeId = uuidv7();
  const ids: string[] = [];
  for (let day = 0; day < count; day += 1) ids.push(await aStoredSnapshot(scopeId, new Date(START + day * DAY_MS)));
  return { scopeId, ids };
}

const daysIn = (days: number) => new Date(START + days * DAY_MS);
const statusOf = async (id = "") => (await controlClient().snapshot.findUniqueOrThrow({ where: { id } })).status;
const ids = (snapshots: { id: string }[]) => snapshots.map(({ id }) => id);

beforeEach(async () => {
  await controlClient().snapshot.deleteMany({});
  rmSync(copies, { recursive: true, force: true });
  rmSync(join(dataDir, "snapshots"), { recursive: true, force: true });
});

describe("pruning", () => {
  it("deletes nothing in a trial, and says what it would", async () => {
    const { ids: taken } = await evenings(8);
    const { deleted } = await pruneSnapshots(daysIn(7.5), { isTrial: true });
    expect(ids(deleted)).toEqual([taken[0]]);
    expect(await statusOf(taken[0])).toBe("stored");
    expect(await namesIn(snapshotStorage())).toHaveLength(8);
  });

  it("deletes the file and tells the log, and the second time there is nothing to do", async () => {
    const { scopeId, ids: taken } = await evenings(8);
    expect(ids((await pruneSnapshots(daysIn(7.5))).deleted)).toEqual([taken[0]]);
    expect(await statusOf(taken[0])).toBe("deleted");
    expect(await namesIn(snapshotStorage())).not.toContain(storageName(scopeId, taken[0] ?? ""));
    const event = { action: "snapshot.deleted", subjectId: taken[0] };
    expect(await controlClient().event.count({ where: event })).toBe(1);
    expect((await pruneSnapshots(daysIn(7.5))).deleted).toEqual([]);
    expect(await controlClient().event.count({ where: event })).toBe(1);
  });

  it("goes on where it was killed: the file was gone already", async () => {
    const { scopeId, ids: taken } = await evenings(8);
    await snapshotStorage().remove(storageName(scopeId, taken[0] ?? ""));
    expect(ids((await pruneSnapshots(daysIn(7.5))).deleted)).toEqual([taken[0]]);
  });

  it("deletes nothing while the copy cannot be deleted, and holds up nobody else for it", async () => {
    const { scopeId, ids: taken } = await evenings(8);
    const { ids: others } = await evenings(8);
    mkdirSync(copies);
    writeFileSync(join(copies, scopeId), "in the way");
    const { deleted, postponed } = await pruneSnapshots(daysIn(7.5));
    expect([ids(deleted), ids(postponed)]).toEqual([[others[0]], [taken[0]]]);
    expect(await namesIn(snapshotStorage())).toContain(storageName(scopeId, taken[0] ?? ""));
    rmSync(join(copies, scopeId));
    expect(ids((await pruneSnapshots(daysIn(7.5))).deleted)).toEqual([taken[0]]);
  });

  it("deletes the copy as well", async () => {
    const { scopeId, ids: taken } = await evenings(8);
    mkdirSync(join(copies, scopeId), { recursive: true });
    writeFileSync(join(copies, storageName(scopeId, taken[0] ?? "")), "copy");
    const second = secondStorage();
    expect(second && (await namesIn(second))).toHaveLength(1);
    await pruneSnapshots(daysIn(7.5));
    expect(second && (await namesIn(second))).toEqual([]);
  });

  it("leaves a snapshot alone that is being tried out", async () => {
    const { ids: taken } = await evenings(8);
    await controlClient().drill.create({ data: { id: uuidv7(), snapshotId: taken[0] ?? "", startedAt: daysIn(7) } });
    const { deleted, kept } = await pruneSnapshots(daysIn(7.5));
    expect(deleted).toEqual([]);
    expect(kept.find(({ id }) => id === taken[0])).toMatchObject({ reason: "pinned" });
  });
});

describe("a clock that jumps", () => {
  const clockAlarm = () => controlClient().alarm.findFirst({ where: { kind: "clock-jumped", clearedAt: null } });

  it("by 400 days deletes nothing, and alarms", async () => {
    await evenings(8);
    await withClock(new Date(Date.now() + 400 * DAY_MS), async () => {
      expect((await pruneSnapshots(await cautiousNow())).deleted).toEqual([]);
    });
    expect((await clockAlarm())?.detail).toMatchObject({ secondsApart: expect.any(Number) });
  });

  it.each([1, 2.5])("by %d days is not believed while the database's says otherwise", async (days) => {
    const [jumped, right] = [await withClock(new Date(Date.now() + days * DAY_MS), cautiousNow), await cautiousNow()];
    expect(Math.abs(jumped.getTime() - right.getTime())).toBeLessThan(5_000);
  });

  it("back by a year is the earlier, and so the one that counts", async () => {
    const back = new Date(Date.now() - 365 * DAY_MS);
    expect((await withClock(back, cautiousNow)).getTime()).toBeLessThan(back.getTime());
  });

  it("is past once it is right and there is nothing of the future", async () => {
    await cautiousNow();
    expect(await clockAlarm()).toBeNull();
    await aStoredSnapshot(uuidv7(), new Date(Date.now() + DAY_MS));
    await cautiousNow();
    expect((await clockAlarm())?.detail).toMatchObject({ snapshotsOfTheFuture: 1 });
  });
});
