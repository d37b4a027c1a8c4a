import { describe, expect, it } from "vitest";
import { isOutgrown, KINDS, type Kind, lengthOf, minLengthFor, type PasswordRules, requirementsOf } from "./rules";

const rules: PasswordRules = { minLength: 12, kinds: [], words: [] };
const unmet = (password: string, changes: Partial<PasswordRules> = {}) =>
  requirementsOf(password, { ...rules, ...changes })
    .filter(({ isMet }) => !isMet)
    .map(({ name }) => name);

describe("the shortest password", () => {
  it.each([
    [12, true, 12],
    [12, false, 15],
    [14, true, 14],
    [14, false, 15],
    [20, true, 20],
    [20, false, 20],
    [8, true, 12],
    [8, false, 15],
  ])(
    "of a policy of %i where a second factor is asked for (%s) has %i characters",
    (minLength, isFactorEnforced, n) => {
      expect(minLengthFor({ minLength }, { isFactorEnforced })).toBe(n);
    },
  );
});

describe("length", () => {
  it.each([
    ["", 0],
    ["hello", 5],
    ["a\u0308", 1],
    ["\u00e4", 1],
    ["🎻🎻", 2],
    ["  ", 2],
    ["漢字", 2],
  ])("of %j is counted in composed code points: %i", (password, length) => {
    expect(lengthOf(password)).toBe(length);
  });

  it.each([
    ["x".repeat(11), ["length"]],
    ["x".repeat(12), []],
    ["🎻".repeat(11), ["length"]],
    ["🎻".repeat(12), []],
    ["ä".normalize("NFD").repeat(11), ["length"]],
    ["ä".normalize("NFD").repeat(128), []],
    ["x".repeat(128), []],
    ["x".repeat(129), ["longest"]],
    [" ".repeat(12), []],
  ])("%j lacks %j", (password, lacking) => {
    expect(unmet(password)).toEqual(lacking);
  });
});

describe("kinds of character", () => {
  it("are not asked for by default", () => {
    for (const only of ["abcdefghijkl", "ABCDEFGHIJKL", "123456789012", "漢字漢字漢字漢字漢字漢字", "............"]) {
      expect(unmet(only)).toEqual([]);
    }
  });

  it.each<[string, Kind[]]>([
    ["abcdefghijkl", ["upper", "digit", "symbol"]],
    ["ÄÖÜÄÖÜÄÖÜÄÖÜ", ["lower", "digit", "symbol"]],
    ["ßßßßßßßßßßßß", ["upper", "digit", "symbol"]],
    ["abcdefghijk ", ["upper", "digit"]],
    ["abcdefghiJ1漢", []],
    ["Abcdefghijk٣", ["symbol"]],
    ["a\u0308bcdefghijklm", ["upper", "digit", "symbol"]],
  ])("%j lacks %j", (password, lacking) => {
    expect(unmet(password, { kinds: KINDS })).toEqual(lacking);
  });
});

describe("names", () => {
  const words = ["Nordlicht GmbH", "Kontor", "Jana Peters", "jana.peters@nordlicht.example", "Müller & Söhne", "Wo"];

  it.each([
    "nordlicht2024",
    "Nordlicht-Kontor",
    "N0RDL1CHT!!!!",
    "n o r d l i c h t 1",
    "petersjana1234",
    "Jana Peters 1987",
    "PetersPetersPeters",
    "nordlichtnordlicht",
    "$öhne-muller-99",
    "M\u00fcllerM\u00fcller1",
    "kontorkontor99",
  ])("%s mainly consists of them", (password) => {
    expect(unmet(password, { words })).toEqual(["personal"]);
  });

  it.each([
    "Jana sammelt alte Radios",
    "ein Kontor voller Katzen",
    "wo wohnt wohl die Woche",
    "hamster klavier regen",
    "1234567890123",
    "J4n4-bl4u-w4l-r3g3n",
  ])("%s does not", (password) => {
    expect(unmet(password, { words })).toEqual([]);
  });

  it("count as unmet while nothing is typed", () => {
    expect(unmet("", { words })).toEqual(["length", "personal"]);
  });

  it("is quick about a megabyte", () => {
    const begunAt = performance.now();
    unmet("nordlicht".repeat(120_000), { words });
    expect(performance.now() - begunAt).toBeLessThan(2_000);
  });
});

describe("a password in use", () => {
  it.each([
    ["zu kurz", { minLength: 12, kinds: [] }, true],
    ["lang genug gewesen", { minLength: 24, kinds: [] }, true],
    ["lang genug gewesen", { minLength: 12, kinds: ["digit"] }, true],
    ["lang genug gewesen", { minLength: 12, kinds: ["symbol"] }, false],
    ["x".repeat(200), { minLength: 12, kinds: [] }, false],
  ] as const)("%s, with %j, is outgrown: %s", (password, changed, outgrown) => {
    expect(isOutgrown(password, changed)).toBe(outgrown);
  });
});
