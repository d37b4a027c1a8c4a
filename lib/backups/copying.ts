import { clearAlarm } from "@/lib/alarms/clearing";
import { raiseAlarm } from "@/lib/alarms/raising";
import { type SnapshotStorage, secondStorage, snapshotStorage } from "@/lib/backups/storage/storage";
import { StorageError } from "@/lib/backups/storage/storage-error";
import { storageName } from "@/lib/backups/storage/storage-name";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import { logFault } from "@/lib/errors/log-fault";
import { now } from "@/lib/time/clock";

type Waiting = { id: string; scopeId: string; sizeBytes: bigint | null };

/**
 * Copies what the second storage lacks, the oldest first. While that storage is away nothing else waits for it: an alarm
 * says so, and the next run goes on.
 *
 * @returns how many were copied
 */
export async function copySnapshots(): Promise<number> {
  const second = secondStorage();
  if (!second) return 0;
  const waiting = await controlClient().snapshot.findMany({
    where: { status: "stored", copiedAt: null },
    orderBy: { startedAt: "asc" },
    select: { id: true, scopeId: true, sizeBytes: true },
  });
  const troubles: unknown[] = [];
  for (const snapshot of waiting) await copy(snapshot, second).catch((error) => troubles.push(error));
  const [trouble] = troubles;
  if (trouble === undefined) await clearAlarm("copy-behind", INSTALLATION_SCOPE_ID);
  else await tell(trouble, troubles.length);
  return waiting.length - troubles.length;
}

async function copy({ id, scopeId, sizeBytes }: Waiting, second: SnapshotStorage): Promise<void> {
  const name = storageName(scopeId, id);
  const copied = await second.put(name, await snapshotStorage().get(name));
  if (BigInt(copied) !== sizeBytes) throw new Error(`The file of snapshot ${id} is not as long as it was`);
  await controlClient().snapshot.update({ where: { id }, data: { copiedAt: now() }, select: { id: true } });
}

async function tell(trouble: unknown, behind: number): Promise<void> {
  if (!(trouble instanceof StorageError)) logFault(trouble);
  const reason = trouble instanceof Error ? trouble.message : String(trouble);
  await raiseAlarm("copy-behind", INSTALLATION_SCOPE_ID, { behind, reason });
}
