import { BlockList } from "@/lib/passwords/block-list";
import { guessesFor } from "@/lib/passwords/guesses";
import type { Strength } from "@/lib/passwords/judgement-schema";
import { lengthOf, MIN_LENGTH_ALONE } from "@/lib/passwords/rules";

export type JudgingQuestion = { password: string; words: readonly string[] };

export type Judgement = {
  strength: Strength;
  /** Why it is refused: it is in a list of common passwords, or would be guessed early. */
  refusal: "common" | "guessable" | null;
};

/**
 * So many guesses a password must withstand, as a decimal logarithm: at a thousand a second, which takes many machines
 * with argon2id, four months and thirty years. What is random has 10¹² at 12 characters, 10¹⁵ at 15, on this scale.
 */
const LEAST_GUESSES = { shorter: 10, fromFifteen: 12 };
const GOOD_FROM = 14;
const STRONG_FROM = 18;

/** Answers how good a password is. Takes up to 0.1 s of a processor: only in a process of its own. */
export async function openJudge(listPath: string | undefined) {
  const blocked = listPath ? await BlockList.read(listPath) : null;
  return async ({ password, words }: JudgingQuestion): Promise<Judgement> => {
    const { log10, isListed } = guessesFor(password, words);
    if (isListed || blocked?.has(password)) return { strength: "weak", refusal: "common" };
    const least = lengthOf(password) < MIN_LENGTH_ALONE ? LEAST_GUESSES.shorter : LEAST_GUESSES.fromFifteen;
    if (log10 < least) return { strength: "weak", refusal: "guessable" };
    return { strength: log10 < GOOD_FROM ? "fair" : log10 < STRONG_FROM ? "good" : "strong", refusal: null };
  };
}
