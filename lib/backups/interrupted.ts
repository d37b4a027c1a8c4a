import { alarmAboutSnapshot } from "@/lib/backups/snapshot-alarms";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { markFailed } from "@/lib/backups/snapshot-rows";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { storageName } from "@/lib/backups/storage/storage-name";
import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import type { Snapshot } from "@/lib/db/generated/control/client";
import { DomainError } from "@/lib/errors/domain-error";
import { logFault } from "@/lib/errors/log-fault";

/** Calls failed what killed workers left running. Whoever holds a scope's lock is at work, and is not disturbed. */
export async function sweepSnapshots(): Promise<void> {
  const running = await controlClient().snapshot.findMany({ where: { status: "running" }, select: { scopeId: true } });
  for (const { scopeId } of running) {
    await withAgencyLock(scopeId, () => failInterrupted(scopeId)).catch((error) => {
      if (!(error instanceof DomainError && error.code === "backup-or-restore-runs")) logFault(error);
    });
  }
}

/** Only under the scope's lock: then nobody is at work on what is running. */
export async function failInterrupted(scopeId: string): Promise<void> {
  const running = await controlClient().snapshot.findMany({ where: { scopeId, status: "running" } });
  for (const snapshot of running)
    await giveUp(snapshot, new SnapshotError("interrupted", "The snapshot's worker was stopped."));
}

/**
 * The row first, which refuses when it is stored after all: no row may ever call stored what has no file. A file
 * without a row that calls it stored is removed here, or later when the storage is pruned.
 */
export async function giveUp(snapshot: Snapshot, error: SnapshotError): Promise<void> {
  await markFailed(snapshot, error.code);
  await snapshotStorage().remove(storageName(snapshot.scopeId, snapshot.id)).catch(logFault);
  await alarmAboutSnapshot(snapshot.scopeId, snapshot.id, error.cause ?? error);
}
