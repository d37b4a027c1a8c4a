import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) under a fresh random nonce of 96 bits, which nobody may choose: the same nonce twice
 * under one key gives both texts away. Its section 8.3 allows 2^32 messages a key.
 *
 * @param bound what the text belongs to: the same bytes are needed to decrypt
 * @returns nonce, ciphertext and tag, one after the other
 */
export function encrypt(key: Buffer, plaintext: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when anything at all is not as it was encrypted */
export function decrypt(key: Buffer, encrypted: Buffer, bound: Buffer): Buffer {
  if (encrypted.length < NONCE_BYTES + TAG_BYTES) throw new Error("Too short to be encrypted");
  const nonce = encrypted.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(bound)
    .setAuthTag(encrypted.subarray(-TAG_BYTES));
  // Nothing leaves before final() has compared the tag.
  return Buffer.concat([decipher.update(encrypted.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
