import type { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import { type RegistryReader, readRegistryAs } from "@/lib/access/read-registry-as";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { fileNameOf } from "@/lib/backups/file-name";
import { listOwnerIds } from "@/lib/backups/owners-notice";
import { visibleTo } from "@/lib/backups/policy";
import type { SnapshotIdInput } from "@/lib/backups/schema";
import { snapshotIdentity } from "@/lib/backups/snapshot-identity";
import { StorageError } from "@/lib/backups/storage/storage-error";
import { getStoredFile } from "@/lib/backups/storage/stored-file";
import type { Snapshot } from "@/lib/db/generated/control/client";
import { DomainError } from "@/lib/errors/domain-error";

type SnapshotFile = { file: Readable; fileName: string; sizeBytes: number };

/**
 * One of the agency's own snapshots as it lies in the storage: encrypted. It is opened elsewhere. The log and all owners
 * are told before the first byte leaves.
 *
 * @throws DomainError "forbidden", "step-up", "not-found"
 */
export async function downloadSnapshot(actor: Actor, { id }: SnapshotIdInput): Promise<SnapshotFile> {
  const stored = await findStored(readRegistryAs(actor, "backup:download"), actor, id);
  const file = await getStoredFile(stored).catch(refuseMissing);
  try {
    await tell(actor, stored, "file");
  } catch (error) {
    file.destroy();
    throw error;
  }
  return { file, fileName: fileNameOf(actor.agency, stored), sizeBytes: Number(stored.sizeBytes) };
}

/**
 * Whether the actor may download it now. Asked before the browser is sent to the file, which cannot ask who one is.
 *
 * @throws DomainError "forbidden", "step-up", "not-found"
 */
export async function prepareDownload(actor: Actor, { id }: SnapshotIdInput): Promise<void> {
  await findStored(readRegistryAs(actor, "backup:download"), actor, id);
}

/**
 * The age identity that opens a snapshot, and every other one made under the same data key. For the eyes of the one who
 * asks: it is written down nowhere, and the log and all owners are told.
 *
 * @throws DomainError "forbidden", "step-up", "not-found"
 */
export async function showSnapshotKey(actor: Actor, { id }: SnapshotIdInput): Promise<{ identity: string }> {
  const stored = await findStored(readRegistryAs(actor, "backup:download"), actor, id);
  if (!stored.keyId) throw new DomainError("not-found");
  const identity = await snapshotIdentity(actor.agency.id, stored.keyId);
  await tell(actor, stored, "key");
  return { identity };
}

type Stored = Pick<Snapshot, "id" | "scopeId" | "startedAt" | "timeZone" | "keyId" | "sizeBytes" | "copiedAt">;

async function findStored({ snapshot }: RegistryReader, actor: Actor, id: string): Promise<Stored> {
  requireStepUp(actor);
  const found = await snapshot.findFirst({
    where: { AND: [visibleTo(actor), { id, status: "stored" }] },
    select: {
      id: true,
      scopeId: true,
      startedAt: true,
      timeZone: true,
      keyId: true,
      sizeBytes: true,
      copiedAt: true,
    },
  });
  if (!found) throw new DomainError("not-found");
  return found;
}

async function tell(actor: Actor, { id, startedAt }: Stored, what: "file" | "key"): Promise<void> {
  const agencyId = actor.agency.id;
  const owners = await listOwnerIds(actor);
  await writeRegistryAs(actor, "backup:download", async ({ record, tellMember }) => {
    await record(what === "file" ? "snapshot.downloaded" : "snapshot.key-shown", { kind: "snapshot", id, agencyId });
    const about = { what, byName: actor.name, snapshotAt: startedAt.toISOString() };
    for (const memberId of owners) await tellMember(agencyId, { template: "snapshot-taken-out", memberId, ...about });
  });
}

function refuseMissing(error: unknown): never {
  if (error instanceof StorageError && error.trouble === "missing") throw new DomainError("not-found");
  throw error;
}
