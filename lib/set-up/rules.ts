import { MIN_LENGTH_WITH_FACTOR, type PasswordRules, wordsOf } from "@/lib/passwords/rules";

/** A new agency asks everybody for a second factor, and for no kinds of character. */
export function ownersPasswordRules(names: readonly string[]): PasswordRules {
  return { minLength: MIN_LENGTH_WITH_FACTOR, kinds: [], words: wordsOf(["Kontor", ...names]) };
}
