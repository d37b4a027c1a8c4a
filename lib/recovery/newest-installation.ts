import { SnapshotError } from "@/lib/backups/snapshot-error";
import type { SnapshotStorage } from "@/lib/backups/storage/storage";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { type Inspected, inspectArchive } from "@/lib/recovery/inspect-archive";

export type SavedInstallation = Inspected & { name: string; masterKeys: string };

/**
 * The newest saved installation that the key opens and that is whole. Others are told and passed by: of a machine that
 * died while it saved the file before the last may be the good one.
 *
 * @throws SnapshotError of the newest when none will do; "file-missing" when there is none at all
 */
export async function findNewestInstallation(
  storage: SnapshotStorage,
  identity: string,
  tell: (line: string) => void,
): Promise<SavedInstallation> {
  let first: unknown;
  for (const name of await namesIn(storage)) {
    try {
      const { masterKeys, ...inspected } = await inspectArchive(storage, name, identity);
      if (masterKeys !== null) return { name, masterKeys, ...inspected };
      throw new SnapshotError("not-a-snapshot", "The master keys are not in it");
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      tell(`${name} cannot be used: ${error.message}`);
      first ??= error;
    }
  }
  throw first ?? new SnapshotError("file-missing", `No saved installation lies in ${storage.address}`);
}

/** Newest first: their ids are in the order of time. */
async function namesIn(storage: SnapshotStorage): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of storage.list()) if (name.startsWith(`${INSTALLATION_SCOPE_ID}/`)) names.push(name);
  return names.sort().reverse();
}
