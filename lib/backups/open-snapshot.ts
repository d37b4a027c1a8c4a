import { validate as isUuid } from "uuid";
import { joinParts, type TableBytes } from "@/lib/backups/archive/join-parts";
import { readArchive } from "@/lib/backups/archive/read-archive";
import { asSnapshotError } from "@/lib/backups/as-snapshot-error";
import { type Manifest, parseManifest } from "@/lib/backups/manifest";
import { measured } from "@/lib/backups/measured";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { snapshotIdentity } from "@/lib/backups/snapshot-identity";
import { getStoredFile } from "@/lib/backups/storage/stored-file";
import { controlClient } from "@/lib/db/control";
import type { Snapshot } from "@/lib/db/generated/control/client";

/** A snapshot that the catalogue calls stored, with what its file says of itself. */
export type StoredSnapshot = { row: Snapshot; manifest: Manifest; identity: string };

/** @throws SnapshotError "file-missing" when there is none, or none any more; "key-gone" */
export async function findStoredSnapshot(snapshotId: string): Promise<StoredSnapshot> {
  const row = isUuid(snapshotId) ? await controlClient().snapshot.findUnique({ where: { id: snapshotId } }) : null;
  if (row?.status !== "stored") throw new SnapshotError("file-missing", "There is no such snapshot, or no more.");
  if (!row.keyId) throw new SnapshotError("wrong-key", "The installation's own opens with the recovery identity only.");
  const identity = await snapshotIdentity(row.scopeId, row.keyId).catch((error) => {
    throw new SnapshotError("key-gone", "The key that opens the snapshot is gone.", { cause: error });
  });
  return { row, manifest: parseManifest(JSON.stringify(row.manifest)), identity };
}

/**
 * The tables of a stored snapshot, in the order of its manifest. Ends only when the file has turned out to be whole and
 * the very one that was stored; until then nothing that it gave counts.
 *
 * @throws SnapshotError for whatever must be rejected
 */
export async function* readSnapshot({ row, manifest, identity }: StoredSnapshot): AsyncGenerator<TableBytes> {
  const found = { manifest: null as string | null };
  try {
    yield* joinParts(readArchive(theVeryFile(row), identity), found);
  } catch (error) {
    throw asSnapshotError(error);
  }
  if (found.manifest === null) {
    throw new SnapshotError("manifest-missing", "The file has no manifest: it was never finished.");
  }
  if (JSON.stringify(parseManifest(found.manifest)) !== JSON.stringify(manifest)) {
    throw new SnapshotError("damaged", "The file's manifest is another one than was stored.");
  }
}

/** The bytes of a snapshot's file, or of its copy where it cannot be reached, which fail in the end when they were not those that were stored. */
async function* theVeryFile(row: Snapshot): AsyncGenerator<Buffer> {
  const { sizeBytes, sha256 } = row;
  const { bytes, measure } = measured(await openFile(row));
  yield* bytes;
  const found = measure();
  // To age a cut is a seal that does not hold, like a flipped bit.
  if (found.sizeBytes < Number(sizeBytes)) {
    throw new SnapshotError("truncated", "The file is cut off: its end is missing.");
  }
  if (!found.sha256.equals(sha256 ?? Buffer.alloc(0))) {
    throw new SnapshotError("damaged", "The file is another one than was stored.");
  }
}

async function openFile(row: Snapshot): Promise<AsyncIterable<Buffer>> {
  try {
    return failingAsSnapshot(await getStoredFile(row));
  } catch (error) {
    throw asSnapshotError(error);
  }
}

async function* failingAsSnapshot(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* source;
  } catch (error) {
    throw new SnapshotError("storage-unavailable", "The storage failed while the file was read.", { cause: error });
  }
}
