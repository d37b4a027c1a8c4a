import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { type SnapshotStorage, secondStorage, snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import { inChunks } from "@/lib/lists/chunks";

/** The disk must take three more days like the last, and hold a little over. */
const DAYS_AHEAD = 3;
const LEAST_SHARE = 0.05;
const DAY_MS = 86_400_000;

export type StorageCheck = {
  address: string;
  files: number;
  bytes: number;
  /** Files that no row of the catalogue knows. They are left alone: after a recovery the catalogue may be the older one. */
  orphans: string[];
  /** Ids of snapshots that the catalogue calls stored, and whose file is not there. */
  lost: string[];
  /** How many files were removed of snapshots that failed or are deleted, and of what was cut off long ago. */
  swept: number;
};

/** Compares what lies in the storages with the catalogue, clears away what was left, and alarms about what is wrong. */
export async function checkStorages(at: Date, { isTrial = false } = {}): Promise<StorageCheck[]> {
  const checks: [StorageCheck] = [await checkStorage(snapshotStorage(), { isTrial, isCopy: false })];
  const second = secondStorage();
  if (!isTrial) await alarm(checks[0], at);
  if (!second) return checks;
  const copies = await checkStorage(second, { isTrial, isCopy: true });
  if (!isTrial) await copyAgain(copies.lost);
  return [...checks, copies];
}

async function checkStorage(
  storage: SnapshotStorage,
  { isTrial, isCopy }: { isTrial: boolean; isCopy: boolean },
): Promise<StorageCheck> {
  // Before the list is read: what is stored in the meantime is not missed.
  const wanted = await controlClient().snapshot.findMany({
    where: { status: "stored", ...(isCopy ? { copiedAt: { not: null } } : {}) },
    select: { id: true, scopeId: true },
  });
  const found = new Map<string, number>();
  for await (const { name, sizeBytes } of storage.list()) found.set(name, sizeBytes);
  const missing = wanted.filter(({ id, scopeId }) => !found.has(storageName(scopeId, id))).map(({ id }) => id);
  const { over, orphans } = await judge([...found.keys()]);
  if (!isTrial) for (const name of over) await storage.remove(name);
  const swept = isTrial ? 0 : await storage.sweep();
  return {
    address: storage.address,
    files: found.size,
    bytes: [...found.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0),
    orphans,
    lost: await stillStored(missing),
    swept: over.length + swept,
  };
}

/** What of the files can go, and whose nobody knows. */
async function judge(names: string[]): Promise<{ over: string[]; orphans: string[] }> {
  const statuses = new Map<string, string>();
  for (const some of inChunks(names, 5_000)) {
    const where = { id: { in: some.map(idOf) } };
    const rows = await controlClient().snapshot.findMany({ where, select: { id: true, status: true } });
    for (const { id, status } of rows) statuses.set(id, status);
  }
  const isOver = (name: string) => ["failed", "deleted"].includes(statuses.get(idOf(name)) ?? "");
  return { over: names.filter(isOver), orphans: names.filter((name) => !statuses.has(idOf(name))) };
}

const idOf = (name: string) => name.slice(name.indexOf("/") + 1, name.indexOf("."));

/** Not deleted while the list was read. */
async function stillStored(ids: string[]): Promise<string[]> {
  const where = { id: { in: ids }, status: "stored" } as const;
  return (await controlClient().snapshot.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Another place was set, or somebody cleared this one away. */
async function copyAgain(ids: string[]): Promise<void> {
  await controlClient().snapshot.updateMany({ where: { id: { in: ids } }, data: { copiedAt: null } });
}

async function alarm({ lost }: StorageCheck, at: Date): Promise<void> {
  if (lost.length > 0) await raiseAlarm("snapshot-lost", INSTALLATION_SCOPE_ID, { count: lost.length });
  else await clearAlarm("snapshot-lost", INSTALLATION_SCOPE_ID);
  const space = await snapshotStorage().space();
  const { _sum } = await controlClient().snapshot.aggregate({
    where: { startedAt: { gte: new Date(at.getTime() - DAY_MS) } },
    _sum: { sizeBytes: true },
  });
  const needed = DAYS_AHEAD * Number(_sum.sizeBytes ?? 0);
  if (space && space.free < Math.max(needed, LEAST_SHARE * space.total)) {
    await raiseAlarm("disk-nearly-full", INSTALLATION_SCOPE_ID, { freeBytes: space.free, totalBytes: space.total });
  } else await clearAlarm("disk-nearly-full", INSTALLATION_SCOPE_ID);
}
