import { decrypt, encrypt } from "@/lib/crypto/aes-gcm";
import { KeysError, type MasterKeys, type WrapContext } from "@/lib/crypto/master-keys";

export type MasterKey = { id: string; secret: Buffer };

/** Master keys that this process holds itself. The last is the current one. */
export function localMasterKeys(keys: readonly MasterKey[]): MasterKeys {
  const current = keys.at(-1);
  if (!current) throw new KeysError("There is no master key.");
  return {
    ids: keys.map(({ id }) => id),
    currentId: current.id,
    wrap: async (dataKey, context) => encrypt(current.secret, dataKey, boundTo(current.id, context)),
    unwrap: async (masterKeyId, wrapped, context) => {
      const key = keys.find(({ id }) => id === masterKeyId);
      if (!key) throw new KeysError(`There is no master key ${masterKeyId}.`);
      try {
        return decrypt(key.secret, wrapped, boundTo(masterKeyId, context));
      } catch {
        throw new KeysError(
          `The master key ${masterKeyId} does not open the data key ${context.keyId}: one of the two is not the right one. Restore both from the same backup.`,
        );
      }
    },
  };
}

function boundTo(masterKeyId: string, { keyId, scopeId }: WrapContext): Buffer {
  return Buffer.from(JSON.stringify(["kontor data key", masterKeyId, keyId, scopeId]));
}
