/** Finds what is typed in texts: every word must be somewhere in one; case, accents and ß don't matter. */
export function matcherOf(typed: string): (text: string) => boolean {
  const words = fold(typed).split(/\s+/);
  return (text) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}

/** A text as it is compared. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}
