import { loadMasterKeys, placeOfMasterKeys } from "@/lib/crypto/load-master-keys";
import { parseMasterKeys } from "@/lib/crypto/master-key-format";
import { KeysError } from "@/lib/crypto/master-keys";
import { makeMasterKeyFile } from "@/lib/crypto/write-master-key-file";
import { settings } from "@/lib/settings/settings";

/**
 * Puts the saved master keys where this machine looks for them. Keys that are there already are never replaced.
 *
 * @throws KeysError when there are others
 */
export function keepMasterKeys(text: string): void {
  const saved = parseMasterKeys(text, "the saved installation");
  const { masterKeys, dataDir } = settings();
  if (!masterKeys) makeMasterKeyFile(dataDir, saved);
  const { ids } = loadMasterKeys();
  const missing = saved.filter(({ id }) => !ids.includes(id));
  if (missing.length === 0) return;
  throw new KeysError(
    `${placeOfMasterKeys()} holds other master keys than the saved installation. Move them away, and run this again: those that were saved are put into the data folder.`,
  );
}
