import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { normaliseRecoveryCode, RECOVERY_CODE_CHARACTERS } from "@/lib/second-factors/rules";

export const RECOVERY_CODES = 10;

/** Crockford's base 32, 5 bits a character: without I, L, O and U, which are read as something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SIXES = /.{6}(?=.)/g;

export type HashedCode = { salt: Uint8Array<ArrayBuffer>; codeHash: Uint8Array<ArrayBuffer> };

/** 120 random bits in four groups, as one reads and types them: `7K3M9Q-…`. */
export function newRecoveryCode(): string {
  // 32 divides 256, so every character is as likely as any other.
  const characters = [...randomBytes(RECOVERY_CODE_CHARACTERS)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return characters.join("").replace(SIXES, "$&-");
}

/**
 * Salted SHA-256. Slow hashing is for secrets that people make up; ASVS 6.5.2 allows a plain one from 112 bits of
 * randomness on.
 */
export function hashRecoveryCode(code: string): HashedCode {
  const salt = new Uint8Array(randomBytes(16));
  return { salt, codeHash: digest(salt, code) };
}

/** Takes as long for a code that almost fits as for one that does not at all. */
export function isRecoveryCode(typed: string, { salt, codeHash }: HashedCode): boolean {
  return timingSafeEqual(digest(salt, typed), codeHash);
}

function digest(salt: Uint8Array, code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(salt).update(normaliseRecoveryCode(code)).digest());
}
