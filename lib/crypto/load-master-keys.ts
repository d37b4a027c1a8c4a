import { localMasterKeys } from "@/lib/crypto/local-master-keys";
import { masterKeyFile, readMasterKeyFile } from "@/lib/crypto/master-key-file";
import { parseMasterKeys } from "@/lib/crypto/master-key-format";
import { KeysError, type MasterKeys } from "@/lib/crypto/master-keys";
import { settings } from "@/lib/settings/settings";

let loaded: MasterKeys | null = null;

/**
 * The master keys, with the one that is asked for. Read again when that is unknown: somebody rotates them.
 *
 * @throws KeysError
 */
export function masterKeysWith(id: string): MasterKeys {
  const keys = loaded?.ids.includes(id) ? loaded : loadMasterKeys();
  if (!keys.ids.includes(id)) {
    throw new KeysError(`The master key ${id} is not in ${placeOfMasterKeys()}: restore it from your backup.`);
  }
  return keys;
}

/** The master keys as they are now, from the environment, or else from the data folder. */
export function loadMasterKeys(): MasterKeys {
  const { masterKeys, dataDir } = settings();
  const keys = masterKeys ? parseMasterKeys(masterKeys, "KONTOR_MASTER_KEYS") : readMasterKeyFile(dataDir);
  if (!keys) {
    throw new KeysError(
      `${masterKeyFile(dataDir)} is missing: restore it from your backup, or name the master keys in KONTOR_MASTER_KEYS. Without them no secret in the database can be read.`,
    );
  }
  loaded = localMasterKeys(keys);
  return loaded;
}

export function placeOfMasterKeys(): string {
  const { masterKeys, dataDir } = settings();
  return masterKeys ? "KONTOR_MASTER_KEYS" : masterKeyFile(dataDir);
}
