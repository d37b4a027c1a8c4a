import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import type { SnapshotStorage, StoredFile } from "./storage";
import { StorageError, type StorageTrouble } from "./storage-error";
import { checkedName, isStorageName } from "./storage-name";
import { watched } from "./watched";

const HALF = ".half";
/** A file that is being written changes all the time. */
const LEFT_AFTER_MS = 6 * 3_600_000;

/** Snapshots in a folder of this machine, or of one that is mounted. For its owner alone. */
export function folderStorage(folder: string): SnapshotStorage {
  const pathOf = (name: string) => join(folder, checkedName(name));
  return {
    address: folder,
    put: async (name, source) => put(folder, pathOf(name), source),
    get: async (name) => get(pathOf(name)),
    remove: async (name) => remove(pathOf(name)),
    list: () => list(folder),
    sweep: () => asStorageErrors(() => sweep(folder)),
    space: () => asStorageErrors(() => space(folder)),
  };
}

/** Written aside, made safe, renamed, and the renaming made safe: a power cut leaves the whole file or none. */
async function put(folder: string, path: string, source: Readable): Promise<number> {
  const { chunks, fault } = watched(source);
  const aside = `${path}.${randomUUID()}${HALF}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const sizeBytes = await withFile(aside, "wx", async (file) => {
      await file.writeFile(chunks);
      await file.sync();
      return (await file.stat()).size;
    });
    await rename(aside, path);
    for (const changed of [dirname(path), folder]) await withFile(changed, "r", (handle) => handle.sync());
    return sizeBytes;
  } catch (error) {
    source.destroy();
    // What cannot be removed now is swept.
    await rm(aside, { force: true }).catch(() => {});
    throw fault() ?? storageError(error);
  }
}

function get(path: string): Promise<Readable> {
  return asStorageErrors(async () => {
    const file = await open(path, "r");
    return file.createReadStream();
  });
}

function remove(path: string): Promise<void> {
  return asStorageErrors(() => rm(path, { force: true }));
}

async function* list(folder: string): AsyncGenerator<StoredFile> {
  for (const name of await asStorageErrors(() => namesIn(folder))) {
    if (!isStorageName(name)) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    // Removed while the list was read.
    if (found?.isFile()) yield { name, sizeBytes: found.size, storedAt: found.mtime };
  }
}

async function sweep(folder: string): Promise<number> {
  let removed = 0;
  for (const name of await namesIn(folder)) {
    if (!name.endsWith(HALF) || !isStorageName(name.split(".").slice(0, -2).join("."))) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < LEFT_AFTER_MS) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function space(folder: string): Promise<{ free: number; total: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}

/** Nothing has been stored yet where the folder is not there. */
async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder, { recursive: true }).catch((error) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
}

async function withFile<Answer>(path: string, flags: "r" | "wx", work: (file: FileHandle) => Promise<Answer>) {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function asStorageErrors<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}

function storageError(error: unknown): StorageError {
  const code = codeOf(error);
  return new StorageError(TROUBLES[code] ?? "unreachable", `The snapshots' folder failed: ${code}`, error);
}

const TROUBLES: Record<string, StorageTrouble> = { ENOENT: "missing", ENOSPC: "full", EDQUOT: "full" };

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
