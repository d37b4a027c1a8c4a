import type { Readable } from "node:stream";
import { secondStorage, snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";

type Stored = { scopeId: string; id: string; copiedAt: Date | null };

/**
 * The file of a stored snapshot, or its copy where the file is gone or cannot be reached.
 *
 * @throws StorageError
 */
export async function getStoredFile({ scopeId, id, copiedAt }: Stored): Promise<Readable> {
  const name = storageName(scopeId, id);
  const copies = copiedAt && secondStorage();
  const file = snapshotStorage().get(name);
  return copies ? file.catch(() => copies.get(name)) : file;
}
