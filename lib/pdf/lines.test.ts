import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, type Measure } from "@/lib/pdf/lines";

/** Every character is one point wide; what is not Latin is another font's. */
const measure: Measure = { isOwn: (text) => /^[\u0020-\u024f]*$/.test(text), widthOf: (text) => [...text].length };
const textsOf = (text: string, width: number) =>
  breakLines(text, width, measure).map(({ runs }) => runs.map((run) => run.text).join(""));

describe("breaking lines", () => {
  it("keeps the breaks that were typed, empty lines too", () => {
    expect(textsOf("Kai 1\r\n\nHamburg", 20)).toEqual(["Kai 1", "", "Hamburg"]);
  });

  it("breaks between words, and inside a word only when it is longer than a line", () => {
    expect(textsOf("Am Alten Speicher 12", 10)).toEqual(["Am Alten", "Speicher", "12"]);
    expect(textsOf("Donaudampfschiff", 6)).toEqual(["Donaud", "ampfsc", "hiff"]);
  });

  it("gives a word that the font lacks to the other font", () => {
    const [line] = breakLines("Agentur Արմեն GmbH", 80, measure);
    expect(line?.runs.map(({ font, text }) => [font, text])).toEqual([
      ["own", "Agentur"],
      ["elsewhere", " Արմեն"],
      ["own", " GmbH"],
    ]);
  });

  it("loses no character and makes no line too wide, whatever is printed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = textsOf(text, width);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
