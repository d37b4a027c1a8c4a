import { prepareInstallationSecret } from "@/lib/crypto/installation-secret";
import { loadMasterKeys, masterKeysWith } from "@/lib/crypto/load-master-keys";
import { makeMasterKeyFile } from "@/lib/crypto/write-master-key-file";
import { controlClient } from "@/lib/db/control";
import { settings } from "@/lib/settings/settings";

/**
 * Gives a new installation its keys, and otherwise checks that those which are needed are there and are the right ones.
 * Where there is anything to open, no master key is ever made.
 *
 * @throws KeysError
 */
export async function prepareKeys(): Promise<void> {
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
  await prepareInstallationSecret();
}
