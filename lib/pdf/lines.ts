/** A piece of a line that one font can print. */
export type Run = { font: "own" | "elsewhere"; text: string; width: number };
export type Line = { runs: Run[]; width: number };

export type Measure = {
  /** Whether Kontor's own font has every character. */
  isOwn: (text: string) => boolean;
  widthOf: (text: string, font: Run["font"]) => number;
};

/** Breaks a text into lines no wider than `width`: at its line breaks, between words, and within a word too long for a line. */
export function breakLines(text: string, width: number, measure: Measure): Line[] {
  return text.split(/\r?\n/).flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(paragraph: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Line = { runs: [], width: 0 };
  for (const word of paragraph.split(/ +/).flatMap((word) => fitting(word, width, measure))) {
    const longer = append(line, word, measure);
    if (longer.width <= width || line.runs.length === 0) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = append({ runs: [], width: 0 }, word, measure);
  }
  return [...lines, line];
}

/** Words are printed in one font each, so that no name changes its looks halfway. */
function append(line: Line, word: string, { isOwn, widthOf }: Measure): Line {
  const font = isOwn(word) ? "own" : "elsewhere";
  const last = line.runs.at(-1);
  const isSame = last?.font === font;
  const text = line.runs.length === 0 ? word : isSame ? `${last.text} ${word}` : ` ${word}`;
  const run = { font, text, width: widthOf(text, font) } as const;
  const runs = isSame ? [...line.runs.slice(0, -1), run] : [...line.runs, run];
  return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
}

/** The word, or as many pieces of it as it takes. */
function fitting(word: string, width: number, { isOwn, widthOf }: Measure): string[] {
  const font = isOwn(word) ? "own" : "elsewhere";
  if (widthOf(word, font) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece && widthOf(piece + character, font) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
