import { decrypt, encrypt } from "@/lib/crypto/aes-gcm";
import type { DataKey } from "@/lib/crypto/data-keys";
import { currentDataKey, dataKey } from "@/lib/crypto/keyring";
import type { SealedPlace } from "@/lib/crypto/sealed-fields";
import { log } from "@/lib/errors/log";

/** A sealed value does not open. What was wrong with it is nobody's business: it is the same error always. */
export class SealBrokenError extends Error {
  override readonly name = "SealBrokenError";

  constructor() {
    super("A sealed value does not open");
  }
}

const VERSION = "k1";
const PURPOSE = "sealing";
const SEALED = /^k1\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]+)$/;

/**
 * Encrypts a text for one field of one row (AES-256-GCM) under the agency's current data key.
 *
 * @param agencyId an agency's id, or one of `lib/crypto/scopes.ts`
 * @returns `k1.<key id>.<nonce, ciphertext and tag in base64url>`
 * @throws when the keys cannot be reached; nothing is ever sealed under another key instead
 */
export async function seal(agencyId: string, place: SealedPlace, text: string): Promise<string> {
  return sealUnder(await currentDataKey(agencyId), agencyId, place, text);
}

/** As `seal`, under a key of one's choice. */
export function sealUnder(key: DataKey, agencyId: string, place: SealedPlace, text: string): string {
  const bytes = encrypt(key.keyFor(PURPOSE), Buffer.from(text), boundTo(key.id, agencyId, place));
  return `${sealedPrefixOf(key.id)}${bytes.toString("base64url")}`;
}

/**
 * Decrypts what was sealed for this very place.
 *
 * @throws SealBrokenError; the keyring's own error when the keys cannot be reached
 */
export async function open(agencyId: string, place: SealedPlace, sealed: string): Promise<string> {
  const keyId = keyIdOf(sealed);
  const key = keyId === null ? null : await dataKey(agencyId, keyId);
  const text = key && openUnder(key, agencyId, place, sealed);
  if (text !== null) return text;
  log.error({ agencyId, ...place, keyId, isKeyKnown: key !== null }, "sealed value does not open");
  throw new SealBrokenError();
}

/** Null: it does not open. */
export function openUnder(key: DataKey, agencyId: string, place: SealedPlace, sealed: string): string | null {
  try {
    return decrypt(key.keyFor(PURPOSE), bytesOf(sealed), boundTo(key.id, agencyId, place)).toString();
  } catch {
    // Node says what was wrong. Whoever tampered would like to know.
    return null;
  }
}

/** The key that a value names; null when it is no sealed value. */
export function keyIdOf(sealed: string): string | null {
  return SEALED.exec(sealed)?.[1] ?? null;
}

/** Node overlooks what is no base64url, and spare bits at its end: then two texts would be the same value. */
function bytesOf(sealed: string): Buffer {
  const encoded = SEALED.exec(sealed)?.[2] ?? "";
  const bytes = Buffer.from(encoded, "base64url");
  if (bytes.toString("base64url") !== encoded) throw new SealBrokenError();
  return bytes;
}

/** What every value begins with that was sealed under the key. */
export function sealedPrefixOf(keyId: string): string {
  return `${VERSION}.${keyId}.`;
}

/** A JSON array, so that no two places read the same. */
function boundTo(keyId: string, agencyId: string, { table, row, field }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([VERSION, keyId, agencyId, table, row, field]));
}
