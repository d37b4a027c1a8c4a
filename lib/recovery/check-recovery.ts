import { rowsOf } from "@/lib/backups/manifest";
import { snapshotStorage } from "@/lib/backups/storage/storage";
import { parseMasterKeys } from "@/lib/crypto/master-key-format";
import { findNewestInstallation } from "@/lib/recovery/newest-installation";

/**
 * Tries whether the operator's paper is worth anything: opens what was saved last, reads it to its end, and holds it
 * against its manifest. Changes nothing.
 *
 * @throws SnapshotError
 */
export async function checkRecovery(identity: string, tell: (line: string) => void) {
  const { name, manifest, masterKeys } = await findNewestInstallation(snapshotStorage(), identity, tell);
  const keys = parseMasterKeys(masterKeys, name).length;
  return { name, startedAt: manifest.startedAt, rows: rowsOf(manifest), masterKeys: keys };
}
