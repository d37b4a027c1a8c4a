import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { type SnapshotStorage, snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { controlClient } from "@/lib/db/control";
import type { SnapshotStatus } from "@/lib/db/generated/control/enums";

const CONTENT = "age-encryption.org/v1";

/** A snapshot of the catalogue with a file that only tells that it is there. */
export async function aStoredSnapshot(
  scopeId: string,
  startedAt: Date,
  { status = "stored", timeZone = "Europe/Berlin" }: { status?: SnapshotStatus; timeZone?: string } = {},
): Promise<string> {
  const id = uuidv7();
  const finished = {
    finishedAt: startedAt,
    sizeBytes: BigInt(CONTENT.length),
    sha256: new Uint8Array(32),
    manifest: {},
    schemaVersion: "20261122000000_init",
    errorCode: status === "failed" ? "interrupted" : null,
    deletedAt: status === "deleted" ? startedAt : null,
  };
  await controlClient().snapshot.create({
    data: { id, scopeId, cause: "scheduled", startedAt, timeZone, status, ...(status === "running" ? {} : finished) },
  });
  await snapshotStorage().put(storageName(scopeId, id), Readable.from([CONTENT]));
  return id;
}

export async function namesIn(storage: SnapshotStorage): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of storage.list()) names.push(name);
  return names;
}
