import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { FONT_NAMES, fontFile, type Weight } from "@/lib/pdf/fonts";
import { breakLines, type Line, type Measure } from "@/lib/pdf/lines";

const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = { top: 56, bottom: 88, left: 70.9, right: 56 };
const LINE_HEIGHT = 1.4;
const COLORS = { ink: "#1c1f26", muted: "#5b6270", line: "#c9ced8" };
const FOOTER = { y: PAGE.height - 60, size: 7.5 };

export const CONTENT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

export type TextStyle = {
  size?: number;
  weight?: Weight;
  isMuted?: boolean;
  align?: "left" | "right";
  /** Points from the left edge of the content. */
  x?: number;
  width?: number;
};
export type Cell = TextStyle & { text: string };

/** A page to write on from top to bottom; a new one begins by itself. */
export type Sheet = {
  text: (text: string, style?: TextStyle) => void;
  /** Cells side by side, which stay on one page. */
  row: (cells: readonly Cell[]) => void;
  rule: () => void;
  gap: (points: number) => void;
  /** Points from the page's top, for columns that begin at one height. */
  position: () => number;
  moveTo: (y: number) => void;
  /** Begins a new page unless so much room is left: what belongs together stays together. */
  keepTogether: (points: number) => void;
};

export type SheetInfo = {
  /** The only thing the file says of itself besides its language and its day: no names. */
  title: string;
  locale: string;
  createdAt: Date;
  /** At the foot of each page, at the left. */
  footer: string;
  /** At its right. */
  pageLabel: (page: number, of: number) => string;
};

export type Pdf = Uint8Array<ArrayBuffer>;

/** Writes an A4 document. Its bytes follow from what is handed in alone. */
export async function writePdf(info: SheetInfo, write: (sheet: Sheet) => void): Promise<Pdf> {
  const document = openDocument(info);
  const bytes = buffer(document);
  write(sheetOn(document));
  writeFooters(document, info);
  document.end();
  return new Uint8Array(await bytes);
}

type Document = PDFKit.PDFDocument;

function openDocument({ title, locale, createdAt }: SheetInfo): Document {
  const document = new PDFDocument({
    size: "A4",
    margins: { ...MARGIN, bottom: 0 },
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: "Kontor", Producer: "Kontor", CreationDate: createdAt, ModDate: createdAt },
  });
  for (const name of FONT_NAMES) document.registerFont(name, fontFile(name));
  return document;
}

function sheetOn(document: Document): Sheet {
  let y = MARGIN.top;
  const keepTogether = (points: number) => {
    if (y + points <= PAGE.height - MARGIN.bottom) return;
    document.addPage();
    y = MARGIN.top;
  };
  return {
    keepTogether,
    position: () => y,
    moveTo: (to) => {
      y = to;
    },
    gap: (points) => {
      y += points;
    },
    rule: () => {
      drawRule(document, y);
    },
    text: (text, style = {}) => {
      for (const line of linesOf(document, { ...style, text })) {
        keepTogether(heightOf(style));
        drawLine(document, line, style, y);
        y += heightOf(style);
      }
    },
    row: (cells) => {
      const columns = cells.map((cell) => ({ cell, lines: linesOf(document, cell) }));
      const height = Math.max(...columns.map(({ cell, lines }) => lines.length * heightOf(cell)));
      keepTogether(height);
      for (const { cell, lines } of columns) {
        for (const [index, line] of lines.entries()) drawLine(document, line, cell, y + index * heightOf(cell));
      }
      y += height;
    },
  };
}

function linesOf(document: Document, cell: Cell): Line[] {
  return breakLines(cell.text, cell.width ?? CONTENT_WIDTH - (cell.x ?? 0), measureFor(document, cell));
}

function measureFor(document: Document, { size = 9.5, weight = "regular" }: TextStyle): Measure {
  const own = openFont(document, weight, size);
  return {
    isOwn: (text) => [...text].every((character) => own.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    widthOf: (text, font) => {
      document.font(font === "own" ? weight : `${weight}-elsewhere`).fontSize(size);
      return document.widthOfString(text);
    },
  };
}

type OpenFont = { hasGlyphForCodePoint: (codePoint: number) => boolean };

/** What pdfkit has read of the font: its types keep quiet about it. */
function openFont(document: Document, weight: Weight, size: number): OpenFont {
  const { _font } = document.font(weight).fontSize(size) as unknown as { _font: { font: OpenFont } };
  return _font.font;
}

function drawLine(document: Document, line: Line, style: TextStyle, y: number): void {
  const { size = 9.5, weight = "regular", isMuted = false, align = "left", x = 0 } = style;
  const width = style.width ?? CONTENT_WIDTH - x;
  let left = MARGIN.left + x + (align === "right" ? width - line.width : 0);
  document.fillColor(isMuted ? COLORS.muted : COLORS.ink);
  for (const run of line.runs) {
    document.font(run.font === "own" ? weight : `${weight}-elsewhere`).fontSize(size);
    // Two fonts in a line stand on one base line.
    if (run.text) document.text(run.text, left, y + size, { lineBreak: false, baseline: "alphabetic" });
    left += run.width;
  }
}

function drawRule(document: Document, y: number): void {
  document
    .moveTo(MARGIN.left, y)
    .lineTo(PAGE.width - MARGIN.right, y)
    .lineWidth(0.5)
    .stroke(COLORS.line);
}

/** Once it is known how many pages there are. */
function writeFooters(document: Document, { footer, pageLabel }: SheetInfo): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page);
    drawRule(document, FOOTER.y - 8);
    const style = { size: FOOTER.size, isMuted: true, width: CONTENT_WIDTH - 90 };
    const lines = linesOf(document, { ...style, text: footer }).slice(0, 3);
    for (const [index, line] of lines.entries()) drawLine(document, line, style, FOOTER.y + index * heightOf(style));
    const label: Cell = {
      ...style,
      x: CONTENT_WIDTH - 90,
      width: 90,
      align: "right",
      text: pageLabel(page + 1, count),
    };
    for (const line of linesOf(document, label)) drawLine(document, line, label, FOOTER.y);
  }
}

function heightOf({ size = 9.5 }: TextStyle): number {
  return size * LINE_HEIGHT;
}
