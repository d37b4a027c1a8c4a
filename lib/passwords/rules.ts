/** What passwords can be asked to have. A symbol is whatever is neither a letter of either case nor a digit. */
export const KINDS = ["lower", "upper", "digit", "symbol"] as const;

export type Kind = (typeof KINDS)[number];

/** What a new password of one person must keep to. */
export type PasswordRules = {
  minLength: number;
  kinds: readonly Kind[];
  /** Names of agency, product and person, and words the agency blocks: it must not mainly consist of these. */
  words: readonly string[];
};

export type Requirement =
  | { name: "length"; min: number; isMet: boolean }
  | { name: "longest"; max: number; isMet: boolean }
  | { name: Kind; isMet: boolean }
  | { name: "personal"; isMet: boolean };

/** NIST SP 800-63B-4, 3.1.1.2: at least 15 where the password is the only factor. */
export const MIN_LENGTH_ALONE = 15;
export const MIN_LENGTH_WITH_FACTOR = 12;
export const MAX_LENGTH = 128;

/** How much must be left of a password once the names in it are taken out. */
const LEFT_WITHOUT_WORDS = 8;
/** Shorter ones are in too many words. */
const SHORTEST_WORD = 3;

const PATTERNS: Record<Kind, RegExp> = {
  lower: /\p{Ll}/u,
  upper: /\p{Lu}/u,
  digit: /\p{Nd}/u,
  symbol: /[^\p{Ll}\p{Lu}\p{Nd}]/u,
};

/** The agency's policy, and 12 or 15 code points at least: whether a second factor is asked for decides. */
export function minLengthFor(policy: { minLength: number }, { isFactorEnforced }: { isFactorEnforced: boolean }) {
  return Math.max(policy.minLength, isFactorEnforced ? MIN_LENGTH_WITH_FACTOR : MIN_LENGTH_ALONE);
}

/** Code points in NFC, as passwords are hashed: an accent is no character of its own. */
export function lengthOf(password: string): number {
  return [...password.normalize("NFC")].length;
}

/** What is asked of a new password, and what of it is met. The rest, how easily it is guessed, only the server knows. */
export function requirementsOf(password: string, rules: PasswordRules): Requirement[] {
  const length = lengthOf(password);
  return [
    { name: "length", min: rules.minLength, isMet: length >= rules.minLength },
    // Nobody needs to know of it who is not there.
    ...(length > MAX_LENGTH ? [{ name: "longest", max: MAX_LENGTH, isMet: false } as const] : []),
    ...rules.kinds.map((kind) => ({ name: kind, isMet: PATTERNS[kind].test(password.normalize("NFC")) })),
    { name: "personal", isMet: password !== "" && !isMadeOf(password, rules.words) },
  ];
}

/** Whether a password that is in use would still be accepted: by length and kinds, which can only be seen when it is typed. */
export function isOutgrown(password: string, rules: Pick<PasswordRules, "minLength" | "kinds">): boolean {
  return requirementsOf(password, { ...rules, words: [] }).some(
    ({ name, isMet }) => !isMet && name !== "personal" && name !== "longest",
  );
}

/** What names are made of: "jana.peters@nordlicht.example" is four words and the whole. */
export function wordsOf(names: readonly (string | null)[]): string[] {
  const words = names.flatMap((name) => [name ?? "", ...(name ?? "").split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words.map((word) => plain(word)))].filter((word) => word.length >= SHORTEST_WORD);
}

/**
 * Whether too little is left of a password without the words: fewer than eight characters, which anybody could guess
 * who knows whose it is. Capitals, accents, separators and digits for letters ("N0rd-Licht") make no difference.
 */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const known = wordsOf(words).sort((a, b) => b.length - a.length);
  return LOOK_ALIKES.some((letters) => {
    const typed = plain(password, letters);
    const rest = known.reduce((left, word) => left.replaceAll(plain(word, letters), ""), typed);
    return rest !== typed && [...rest].length < LEFT_WITHOUT_WORDS;
  });
}

/** Figures and signs that stand for letters; 1 stands for two. */
const LOOK_ALIKES: Record<string, string>[] = [
  {},
  { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", $: "s", "!": "i" },
  { "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", $: "s", "!": "i" },
];

function plain(text: string, letters: Record<string, string> = {}): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/./gsu, (character) => letters[character] ?? character)
    .replace(/[\p{M}\p{P}\p{Z}\p{Sc}\p{Sk}\p{Sm}]/gu, "");
}
