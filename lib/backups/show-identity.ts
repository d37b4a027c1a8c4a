import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { findStoredSnapshot } from "@/lib/backups/open-snapshot";
import { storageName } from "@/lib/backups/storage/storage-name";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";

/**
 * What opens a snapshot's file with the `age` tool, for the operator at the server. It opens every snapshot of the
 * agency that was made under the same key. The logs are told before it is shown.
 *
 * @throws SnapshotError
 */
export async function showIdentity(snapshotId: string): Promise<{ file: string; identity: string }> {
  const { row, identity } = await findStoredSnapshot(snapshotId);
  const { id, scopeId } = row;
  await writeRegistryAs(systemActor(operatorsRealm(), "command line"), "backup:keep", ({ record }) =>
    record("snapshot.key-shown", { kind: "snapshot", id, agencyId: scopeId }),
  );
  return { file: storageName(scopeId, id), identity };
}
