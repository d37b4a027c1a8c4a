import { pepperOf } from "@/lib/crypto/pepper";
import { hasTodaysParameters } from "@/lib/passwords/hash-parameters";
import { askHashing } from "@/lib/passwords/hashing";

/** What is kept of a password. Without a key id it was hashed before agencies had peppers. */
export type StoredPassword = { passwordHash: string | null; passwordKeyId: string | null };

export type HashedPassword = { passwordHash: string; passwordKeyId: string };

/**
 * A new hash in PHC form, with a salt of its own and the agency's pepper (argon2's secret). Slow on purpose.
 * Throws "busy" when too many passwords wait to be hashed.
 */
export async function hashPassword(agencyId: string, password: string): Promise<HashedPassword> {
  const { keyId, secret } = await pepperOf(agencyId);
  const { passwordHash } = await askHashing(agencyId, { kind: "hash", password, pepper: secret });
  return { passwordHash, passwordKeyId: keyId };
}

/**
 * Takes the same time whether there is a hash or not, so that nobody learns which accounts exist (ASVS 6.3.8).
 * Throws, and so never lets in, when the pepper or the process that hashes cannot be reached; "busy" when too many wait.
 */
export async function verifyPassword(
  agencyId: string,
  stored: StoredPassword | null,
  password: string,
): Promise<boolean> {
  const isUnpeppered = stored?.passwordHash != null && stored.passwordKeyId === null;
  const pepper = isUnpeppered ? null : (await pepperOf(agencyId, stored?.passwordKeyId ?? undefined)).secret;
  const passwordHash = stored?.passwordHash ?? null;
  const { matches } = await askHashing(agencyId, { kind: "verify", passwordHash, password, pepper });
  return matches;
}

/** True when the hash was made with other parameters or another pepper than today's. */
export async function needsRehash(agencyId: string, stored: HashedPassword | StoredPassword): Promise<boolean> {
  if (!stored.passwordHash || !hasTodaysParameters(stored.passwordHash)) return true;
  return stored.passwordKeyId !== (await pepperOf(agencyId)).keyId;
}
