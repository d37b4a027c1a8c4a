import { loadMasterKeys } from "@/lib/crypto/load-master-keys";
import { readMasterKeyFile } from "@/lib/crypto/master-key-file";
import { newMasterKey } from "@/lib/crypto/master-key-format";
import { KeysError } from "@/lib/crypto/master-keys";
import { writeMasterKeyFile } from "@/lib/crypto/write-master-key-file";
import { settings } from "@/lib/settings/settings";

/** Adds a new current key to the file. Called only while keys change. */
export function addMasterKey(): void {
  const { masterKeys, dataDir } = settings();
  if (masterKeys) {
    throw new KeysError(
      `Every data key is wrapped by ${loadMasterKeys().currentId} already. To rotate, put a new key at the end of KONTOR_MASTER_KEYS, keep the others, restart, and run this again.`,
    );
  }
  writeMasterKeyFile(dataDir, [...(readMasterKeyFile(dataDir) ?? []), newMasterKey()]);
}

/** Takes a key out of the file. Called only while keys change, and once nothing is wrapped by it. */
export function removeMasterKey(id: string): void {
  const { masterKeys, dataDir } = settings();
  if (masterKeys) throw new KeysError(`Nothing needs ${id}: take it out of KONTOR_MASTER_KEYS and restart.`);
  writeMasterKeyFile(
    dataDir,
    (readMasterKeyFile(dataDir) ?? []).filter((key) => key.id !== id),
  );
}
