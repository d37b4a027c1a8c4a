import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import type { AlarmKind } from "@/lib/alarms/schema";
import { StorageError, type StorageTrouble } from "@/lib/backups/storage/storage-error";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";

const ABOUT_THE_STORAGE: Record<StorageTrouble, AlarmKind> = {
  full: "disk-full",
  missing: "storage-unreachable",
  unreachable: "storage-unreachable",
};

/**
 * Alarms about a snapshot that failed. Where the storage is to blame it is one alarm for the installation, however many
 * agencies cannot be saved: a hundred mails about one disk would be read by nobody.
 */
export async function alarmAboutSnapshot(scopeId: string, snapshotId: string, error: unknown): Promise<void> {
  if (error instanceof StorageError) {
    await raiseAlarm(ABOUT_THE_STORAGE[error.trouble], INSTALLATION_SCOPE_ID, { reason: error.message });
  } else {
    await raiseAlarm(alarmFor(scopeId), scopeId, { snapshotId });
  }
}

/** A snapshot was stored: whatever kept earlier ones from it is over. */
export async function clearSnapshotAlarms(scopeId: string): Promise<void> {
  await clearAlarm(alarmFor(scopeId), scopeId);
  for (const kind of ["disk-full", "storage-unreachable"] as const) await clearAlarm(kind, INSTALLATION_SCOPE_ID);
}

const alarmFor = (scopeId: string) => (scopeId === INSTALLATION_SCOPE_ID ? "recovery-failed" : "snapshot-failed");
