import { cautiousNow } from "@/lib/backups/cautious-now";
import { pruneSnapshots } from "@/lib/backups/prune";
import { checkStorages } from "@/lib/backups/storage-check";

/** Every hour: what nothing promises any more goes within hours of its time, in every zone. */
export async function pruneByTheClock(): Promise<void> {
  await pruneSnapshots(await cautiousNow());
}

/** Every night: whether the storages hold what the catalogue says, and have room. */
export async function checkStoragesByNight(): Promise<void> {
  await checkStorages(await cautiousNow());
}
