import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { controlClient } from "@/lib/db/control";
import { anInstallation } from "@/lib/testing/installation";
import { kontor } from "@/lib/testing/kontor";
import { aStoredSnapshot, namesIn } from "@/lib/testing/stored-snapshots";

anInstallation();

const DAY_MS = 86_400_000;
const scopeId = uuidv7();
const orphan = storageName(scopeId, uuidv7());

test("what is due is told in a dry run, deleted without, and then there is nothing left to do", async () => {
  const ids: string[] = [];
  // Four of them are older than a week, and of those one at the most is a Saturday's.
  for (let back = 12; back >= 1; back -= 1) {
    ids.push(await aStoredSnapshot(scopeId, new Date(Date.now() - back * DAY_MS), { timeZone: "UTC" }));
  }
  await snapshotStorage().put(orphan, Readable.from(["somebody's"]));
  const trial = await kontor("backup", "prune", "--dry-run", "--json");
  const wouldDelete = JSON.parse(trial.stdout).deleted.map(({ id }: { id: string }) => id);
  expect(trial.code).toBe(0);
  expect(wouldDelete.length).toBeGreaterThanOrEqual(3);
  expect(wouldDelete).not.toContain(ids.at(-1));
  expect(await namesIn(snapshotStorage())).toHaveLength(13);
  const { code, stdout } = await kontor("backup", "prune");
  expect(code).toBe(0);
  for (const id of wouldDelete) expect(stdout).toMatch(new RegExp(`${id} .* deleted`));
  expect(stdout).toContain(`no snapshot of the catalogue, left alone: ${orphan}`);
  expect(await namesIn(snapshotStorage())).toHaveLength(13 - wouldDelete.length);
  expect(JSON.parse((await kontor("backup", "prune", "--json")).stdout)).toMatchObject({ isTrial: false, deleted: [] });
}, 60_000);

test("a file that is missing makes it end with 1", async () => {
  const newest = await controlClient().snapshot.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
  await snapshotStorage().remove(storageName(scopeId, newest.id));
  const { code, stdout } = await kontor("backup", "prune");
  expect(code).toBe(1);
  expect(stdout).toContain(`missing: the file of snapshot ${newest.id}`);
}, 30_000);
