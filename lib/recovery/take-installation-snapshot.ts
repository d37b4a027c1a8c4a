import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { takeSnapshotOf } from "@/lib/backups/take-snapshot";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import type { SnapshotCause } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { installationSource } from "@/lib/recovery/installation-source";
import { findRecoveryRecipient } from "@/lib/recovery/recovery-key";

/**
 * Saves the control database and the master keys, encrypted to the recovery key. For the worker and the command line.
 *
 * @throws DomainError("recovery-key-missing") and whatever `takeSnapshot` throws
 */
export async function takeInstallationSnapshot(cause: SnapshotCause): Promise<{ id: string }> {
  if (!(await findRecoveryRecipient())) throw new DomainError("recovery-key-missing");
  return takeSnapshotOf(installationSource, { cause });
}

/** For the worker, every six hours. One that fails has alarmed the operators, and the next is not far. */
export async function saveInstallation(): Promise<void> {
  if (!(await findRecoveryRecipient())) return raiseAlarm("recovery-missing", INSTALLATION_SCOPE_ID);
  await clearAlarm("recovery-missing", INSTALLATION_SCOPE_ID);
  await takeInstallationSnapshot("scheduled");
}
