import { z } from "zod";
import { KINDS } from "@/lib/passwords/rules";
import { wholeNumber } from "@/lib/security-policy/whole-number-schema";
import { optionally } from "@/lib/text/schema";

const MIN_LENGTH = { min: 12, max: 64 };
const VALIDITY_DAYS = { min: 1, max: 1000 };
const HISTORY_COUNT = { min: 0, max: 24 };
const WORD_LENGTH = { min: 3, max: 60 };
const MOST_WORDS = 50;

export const passwordPolicySchema = z.object({
  minLength: wholeNumber(MIN_LENGTH, "min-length"),
  kinds: z
    .array(z.enum(KINDS))
    .max(10)
    .transform((kinds) => KINDS.filter((kind) => kinds.includes(kind))),
  /** Null: a password stays valid. */
  validityDays: optionally(wholeNumber(VALIDITY_DAYS, "validity-days")),
  historyCount: wholeNumber(HISTORY_COUNT, "history-count"),
  /** One a line. */
  blockedWords: z
    .string()
    .max(10_000, "blocked-words")
    .transform((text) => [...new Set(text.split(/[\n,;]/).map((word) => word.trim().normalize("NFC")))].filter(Boolean))
    .refine((words) => words.length <= MOST_WORDS, "blocked-words")
    .refine((words) => words.every(isAsLongAsWords), "blocked-words"),
});

export type PasswordPolicyInput = z.output<typeof passwordPolicySchema>;

function isAsLongAsWords(word: string): boolean {
  const { length } = [...word];
  return length >= WORD_LENGTH.min && length <= WORD_LENGTH.max;
}
