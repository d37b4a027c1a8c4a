import { v7 as uuidv7 } from "uuid";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import type { Manifest } from "@/lib/backups/manifest";
import { rowsOf } from "@/lib/backups/manifest";
import type { Measure } from "@/lib/backups/measured";
import type { SnapshotErrorCode } from "@/lib/backups/snapshot-error";
import { isScopeWithoutAgency } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import type { Snapshot } from "@/lib/db/generated/control/client";
import type { SnapshotCause } from "@/lib/db/generated/control/enums";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { now } from "@/lib/time/clock";

export type NewSnapshot = {
  scopeId: string;
  cause: SnapshotCause;
  requestedById: string | null;
  timeZone: string;
};

const keeper = () => systemActor(operatorsRealm(), "snapshot");

/** The catalogue's row while it runs. Only under the agency's lock: there is one a scope. */
export function beginSnapshot(snapshot: NewSnapshot): Promise<Snapshot> {
  return controlClient().snapshot.create({ data: { id: uuidv7(), startedAt: now(), ...snapshot } });
}

/** The row comes last: what it calls stored lies in the storage, whole. */
export async function markStored(
  snapshot: Snapshot,
  manifest: Manifest,
  { sizeBytes, sha256 }: Measure,
): Promise<void> {
  const rows = rowsOf(manifest);
  const { schemaVersion } = manifest;
  const stored = {
    manifest,
    schemaVersion,
    sizeBytes,
    sha256: new Uint8Array(sha256),
    rowsDone: rows,
    rowsTotal: rows,
  };
  await writeRegistryAs(keeper(), "backup:keep", async ({ tx, record }) => {
    await tx.snapshot.update({
      where: { id: snapshot.id, status: "running" },
      data: { status: "stored", finishedAt: now(), ...stored },
    });
    await record("snapshot.stored", subjectOf(snapshot), { cause: snapshot.cause, rows, sizeBytes });
  });
}

export async function markFailed(snapshot: Snapshot, errorCode: SnapshotErrorCode): Promise<void> {
  await writeRegistryAs(keeper(), "backup:keep", async ({ tx, record }) => {
    await tx.snapshot.update({
      where: { id: snapshot.id, status: "running" },
      data: { status: "failed", finishedAt: now(), errorCode },
    });
    await record("snapshot.failed", subjectOf(snapshot), { cause: snapshot.cause, errorCode });
  });
}

/** The installation has no log but the operators' own. */
function subjectOf({ id, scopeId }: Snapshot) {
  return { kind: "snapshot" as const, id, ...(isScopeWithoutAgency(scopeId) ? {} : { agencyId: scopeId }) };
}
