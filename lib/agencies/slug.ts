const SPELLED_OUT: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "oe", å: "aa", ł: "l" };

/** A slug to start from: "Müller & Söhne" becomes "mueller-soehne". Empty where nothing usable is in the name. */
export function slugFrom(name: string): string {
  const spelledOut = name.toLowerCase().replace(/[äöüßæøåł]/g, (letter) => SPELLED_OUT[letter] ?? "");
  const plain = spelledOut.normalize("NFKD").replace(/\p{M}/gu, "");
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  return words
    .join("-")
    .replace(/^[0-9-]+/, "")
    .slice(0, 63)
    .replace(/-+$/, "");
}
