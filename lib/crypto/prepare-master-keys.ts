import { loadMasterKeys, masterKeysWith } from "@/lib/crypto/load-master-keys";
import { makeMasterKeyFile } from "@/lib/crypto/master-key-file";
import { controlClient } from "@/lib/db/control";
import { settings } from "@/lib/settings/settings";

/**
 * Makes the master key of a new installation, and otherwise checks that every master key that is needed is there and
 * is the right one. Where there is anything to open, no key is ever made.
 *
 * @throws MasterKeyError
 */
export async function prepareMasterKeys(): Promise<void> {
  const wrapped = await controlClient().dataKey.findMany({
    where: { wrapped: { not: null } },
    distinct: "masterKeyId",
  });
  const { masterKeys, dataDir } = settings();
  if (wrapped.length === 0 && !masterKeys) makeMasterKeyFile(dataDir);
  loadMasterKeys();
  for (const { id, scopeId, masterKeyId, wrapped: bytes } of wrapped) {
    await masterKeysWith(masterKeyId).unwrap(masterKeyId, Buffer.from(bytes ?? []), { keyId: id, scopeId });
  }
}
