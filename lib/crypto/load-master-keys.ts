import { localMasterKeys, type MasterKey } from "@/lib/crypto/local-master-keys";
import { masterKeyFile, readMasterKeyFile } from "@/lib/crypto/master-key-file";
import { formatMasterKey, parseMasterKeys } from "@/lib/crypto/master-key-format";
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
  loaded = localMasterKeys(readMasterKeys());
  return loaded;
}

/** In plain text, for the one place where they are encrypted to the operator's paper. */
export function masterKeysToSave(): { ids: string[]; text: string } {
  const keys = readMasterKeys();
  return { ids: keys.map(({ id }) => id), text: `${keys.map(formatMasterKey).join("\n")}\n` };
}

function readMasterKeys(): MasterKey[] {
  const { masterKeys, dataDir } = settings();
  const keys = masterKeys ? parseMasterKeys(masterKeys, "KONTOR_MASTER_KEYS") : readMasterKeyFile(dataDir);
  if (keys) return keys;
  throw new KeysError(
    `${masterKeyFile(dataDir)} is missing: restore it from your backup, or name the master keys in KONTOR_MASTER_KEYS. Without them no secret in the database can be read.`,
  );
}

export function placeOfMasterKeys(): string {
  const { masterKeys, dataDir } = settings();
  return masterKeys ? "KONTOR_MASTER_KEYS" : masterKeyFile(dataDir);
}
