import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { takeSnapshotOf } from "@/lib/backups/take-snapshot";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import type { SnapshotCause } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { installationSource } from "@/lib/recovery/installation-source";
import { findRecoveryRecipient } from "@/lib/recovery/recovery-key";
import { now } from "@/lib/time/clock";

const EVERY_MS = 6 * 3_600_000;

/**
 * Saves the control database and the master keys, encrypted to the recovery key. For the worker and the command line.
 *
 * @throws DomainError("recovery-key-missing") and whatever `takeSnapshot` throws
 */
export async function takeInstallationSnapshot(cause: SnapshotCause): Promise<{ id: string }> {
  if (!(await findRecoveryRecipient())) throw new DomainError("recovery-key-missing");
  return takeSnapshotOf(installationSource, { cause });
}

/**
 * For the worker, every few minutes: saves when the newest is six hours old. So one that failed is tried again soon, and
 * one that was missed is made up for. Without a recovery key it alarms the operators instead.
 */
export async function saveInstallationWhenDue(): Promise<void> {
  if (!(await findRecoveryRecipient())) return raiseAlarm("recovery-missing", INSTALLATION_SCOPE_ID);
  await clearAlarm("recovery-missing", INSTALLATION_SCOPE_ID);
  const newest = await controlClient().snapshot.findFirst({
    where: { scopeId: INSTALLATION_SCOPE_ID, status: "stored" },
    orderBy: { startedAt: "desc" },
    select: { startedAt: true },
  });
  if (newest && now().getTime() - newest.startedAt.getTime() < EVERY_MS) return;
  await takeInstallationSnapshot("scheduled");
}
