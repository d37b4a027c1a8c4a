import type { Readable } from "node:stream";
import { settings } from "@/lib/settings/settings";
import type { StorageSettings } from "@/lib/settings/snapshot-settings";
import { bucketStorage } from "./bucket-storage";
import { folderStorage } from "./folder-storage";

export type StoredFile = { name: string; sizeBytes: number; storedAt: Date };

/**
 * Where snapshots' files lie. Names are those of `storageName`, and others are refused before anything is touched.
 * What the storage itself cannot do is a `StorageError`.
 */
export type SnapshotStorage = {
  /** For people and alarms; holds no credentials. */
  readonly address: string;
  /**
   * Stores a file whole or not at all: under its name there is nothing until its last byte is safe. An error of the
   * source is thrown as it is.
   *
   * @returns its size in bytes
   */
  put(name: string, source: Readable): Promise<number>;
  /** @throws StorageError("missing") */
  get(name: string): Promise<Readable>;
  /** Twice is fine. */
  remove(name: string): Promise<void>;
  /** The whole files; what else lies there is not told. */
  list(): AsyncIterable<StoredFile>;
  /**
   * Removes what was left of files that were cut off longer ago than any takes.
   *
   * @returns how many
   */
  sweep(): Promise<number>;
  /** In bytes. Null: it has no end that anybody knows of. */
  space(): Promise<{ free: number; total: number } | null>;
};

/** One a place and process: a bucket's keeps its connections. */
const opened = new Map<string, SnapshotStorage>();

export function snapshotStorage(): SnapshotStorage {
  return open(settings().snapshots.storage);
}

/** Where a second copy of every snapshot goes. Null: there is none. */
export function secondStorage(): SnapshotStorage | null {
  const { copy } = settings().snapshots;
  return copy && open(copy);
}

function open(place: StorageSettings): SnapshotStorage {
  const key = JSON.stringify(place);
  const storage = opened.get(key) ?? (place.kind === "folder" ? folderStorage(place.folder) : bucketStorage(place));
  opened.set(key, storage);
  return storage;
}
