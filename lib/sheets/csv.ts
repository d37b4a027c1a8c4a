import type { Cell, CellKind, Sheet } from "@/lib/sheets/sheet";
import { formatDuration } from "@/lib/time/duration";

const HOUR_SECONDS = 3_600;
const END_OF_LINE = "\r\n";
/** Spreadsheets read the letters right when this stands first. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A sheet as CSV (RFC 4180, UTF-8 with a mark). What its columns are called and how numbers are written depends on no
 * language: durations as "1:30:00", hours with a point and up to six decimals.
 */
export async function* toCsv({ columns, rows }: Sheet): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + columns.map(({ header }) => textCell(header)).join(",") + END_OF_LINE;
  const writers = columns.map(({ kind }) => WRITERS[kind]);
  for await (const chunk of rows) {
    let text = "";
    for (const row of chunk) {
      for (let index = 0; index < writers.length; index += 1) {
        const cell = row[index] ?? null;
        if (index > 0) text += ",";
        if (cell !== null) text += writers[index]?.(cell) ?? "";
      }
      text += END_OF_LINE;
    }
    yield text;
  }
}

const WRITERS: Record<CellKind, (cell: NonNullable<Cell>) => string> = {
  text: (cell) => textCell(String(cell)),
  day: String,
  duration: (cell) => formatDuration(Number(cell), "clock"),
  hours: (cell) => String(Math.round((Number(cell) / HOUR_SECONDS) * 1e6) / 1e6),
};

/** Most texts have none of all the signs below. */
const NEEDS_CARE = /[",\t\r\n\uFEFF=+\-@＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n\uFEFF]/;

function textCell(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  const inert = text.replace(LIKE_A_FORMULA_INSIDE, "$1'").replace(LIKE_A_FORMULA, "'$&");
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/**
 * What begins like a formula is opened as one: an apostrophe makes it text. (OWASP, CSV injection.) Signs in full width
 * count too: some spreadsheets take them for the same.
 */
const LIKE_A_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** A spreadsheet that goes by semicolons, as German ones do, cuts there and at the ends of lines, quotes or not. */
const LIKE_A_FORMULA_INSIDE = /([;\t\r\n])(?=[=+\-@＝＋－＠])/g;
