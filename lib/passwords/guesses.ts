import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as german } from "@zxcvbn-ts/language-de";
import { dictionary as english } from "@zxcvbn-ts/language-en";
import { COMMON_PHRASES } from "@/lib/passwords/common-phrases";

/** Longer ones are looked at from both ends: the time it takes grows faster than the length. */
const LOOKED_AT = 48;

const dictionary = { phrases: COMMON_PHRASES, ...common, ...german, ...english };
const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: 20 });
const isListed = listed(common["passwords-common"]);

export type Guesses = {
  /** Decimal logarithm of how many guesses somebody needs who tries what people choose first. */
  log10: number;
  /** One of the commonest passwords of all, capitals aside. */
  isListed: boolean;
};

/**
 * How early a password would be guessed: by lists of passwords, words and names in German and English, by rows of keys,
 * dates, repetitions, and all of them combined (D. Wheeler, "zxcvbn", USENIX Security 2016).
 *
 * @param words that somebody would try first who knows whose password it is
 */
export function guessesFor(password: string, words: readonly string[]): Guesses {
  const letters = [...password];
  const ends = letters.length <= LOOKED_AT ? [letters] : [letters.slice(0, LOOKED_AT), letters.slice(-LOOKED_AT)];
  const log10 = Math.max(...ends.map((end) => zxcvbn.check(end.join(""), [...words]).guessesLog10));
  return { log10, isListed: isListed(password) };
}

function listed(passwords: readonly (string | number)[]) {
  const known = new Set(passwords.map(String));
  return (password: string) => known.has(password.normalize("NFKC").toLowerCase());
}
