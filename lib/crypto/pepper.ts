import { currentDataKey, dataKey } from "@/lib/crypto/keyring";
import { SealBrokenError } from "@/lib/crypto/sealing";

const PURPOSE = "password pepper";

/**
 * An agency's secret for hashing passwords: argon2's own secret input (K of RFC 9106, section 3.1). It follows from a
 * data key, so it moves and is destroyed with the agency's keys.
 *
 * @param keyId the key that a hash was made with; otherwise the current one
 * @throws SealBrokenError when the key is gone; the keyring's own error when the keys cannot be reached
 */
export async function pepperOf(agencyId: string, keyId?: string): Promise<{ keyId: string; secret: Buffer }> {
  const key = keyId === undefined ? await currentDataKey(agencyId) : await dataKey(agencyId, keyId);
  if (!key) throw new SealBrokenError();
  return { keyId: key.id, secret: key.keyFor(PURPOSE) };
}
