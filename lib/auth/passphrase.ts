import { randomBytes } from "node:crypto";

const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";
const WORDS = 4;

/**
 * A random password that can be read aloud and typed: "lusab-babad-gutih-tugad". Each word holds 16 random bits
 * (proquints, arXiv:0901.4016), so it has 64: more than can be guessed at any throttled door.
 */
export function newPassphrase(): string {
  const bytes = randomBytes(2 * WORDS);
  return Array.from({ length: WORDS }, (_, index) => proquint(bytes.readUInt16BE(2 * index))).join("-");
}

function proquint(bits: number): string {
  const consonant = (shift: number) => CONSONANTS[(bits >> shift) & 15] ?? "";
  const vowel = (shift: number) => VOWELS[(bits >> shift) & 3] ?? "";
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
