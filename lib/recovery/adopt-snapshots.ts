import { rowsOf } from "@/lib/backups/manifest";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { snapshotIdentity } from "@/lib/backups/snapshot-identity";
import type { SnapshotStorage } from "@/lib/backups/storage/storage";
import { controlClient } from "@/lib/db/control";
import type { AgencyRecord } from "@/lib/db/registry";
import { type Inspected, inspectArchive } from "@/lib/recovery/inspect-archive";

/**
 * Takes snapshots into the catalogue that were made after it was saved itself: they lie in the storage, and no row knows
 * them. One that does not open or is not whole is told and left alone.
 *
 * @returns how many were taken in
 */
export async function adoptSnapshots(
  storage: SnapshotStorage,
  agency: AgencyRecord,
  tell: (line: string) => void,
): Promise<number> {
  let adopted = 0;
  for (const { id, name } of await unknownFiles(storage, agency.id)) {
    try {
      const { keyId, inspected } = await openWithAnyKey(storage, name, agency.id);
      await catalogue(id, agency.id, keyId, inspected);
      adopted += 1;
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      tell(`  ${name} is left alone: ${error.message}`);
    }
  }
  return adopted;
}

async function unknownFiles(storage: SnapshotStorage, agencyId: string): Promise<{ id: string; name: string }[]> {
  const files: { id: string; name: string }[] = [];
  for await (const { name } of storage.list()) {
    const [scopeId, id = ""] = name.split(/[/.]/);
    if (scopeId === agencyId) files.push({ id, name });
  }
  const ids = files.map(({ id }) => id);
  const known = await controlClient().snapshot.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return files.filter(({ id }) => !known.some((row) => row.id === id));
}

/** Which of the agency's keys it is encrypted to stands nowhere but in the catalogue. Mostly it is the current one. */
async function openWithAnyKey(storage: SnapshotStorage, name: string, agencyId: string) {
  const keys = await controlClient().dataKey.findMany({
    where: { scopeId: agencyId, wrapped: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  for (const { id: keyId } of keys) {
    try {
      return { keyId, inspected: await inspectArchive(storage, name, await snapshotIdentity(agencyId, keyId)) };
    } catch (error) {
      if (!(error instanceof SnapshotError && error.code === "wrong-key")) throw error;
    }
  }
  throw new SnapshotError("wrong-key", "None of the agency's keys opens it");
}

async function catalogue(id: string, scopeId: string, keyId: string, { manifest, measure }: Inspected): Promise<void> {
  const rows = rowsOf(manifest);
  const { startedAt, timeZone, schemaVersion } = manifest;
  const { sizeBytes, sha256 } = measure;
  await controlClient().snapshot.create({
    data: {
      ...{ id, scopeId, keyId, manifest, timeZone, schemaVersion, sizeBytes, sha256: new Uint8Array(sha256) },
      ...{ cause: "scheduled", status: "stored", startedAt, finishedAt: startedAt, rowsDone: rows, rowsTotal: rows },
    },
    select: { id: true },
  });
}
