import { parse } from "csv-parse/sync";
import { decodeText } from "@/lib/imports/decode";
import { LIMIT_BYTES, LIMIT_ROWS } from "@/lib/imports/limits";
import { countLineBreaks, LineCounter } from "@/lib/imports/line-counter";
import { FileRefusal } from "@/lib/imports/refusals";
import type { Delimiter, Encoding, RowProblem } from "@/lib/imports/schema";

/** All texts at their longest would fit several times. */
const LIMIT_RECORD_CHARACTERS = 200_000;
/** csv-parse takes a copy of the cell for each; more of them would cost minutes and tell nothing more. */
const LIMIT_BROKEN_QUOTES = 1_000;

export type CsvRecord = { line: number; cells: string[] };

type FileContent = {
  encoding: Encoding;
  delimiter: Delimiter;
  header: string[];
  /** Lines without any text are not among them. */
  records: CsvRecord[];
  problems: RowProblem[];
};

/** Bytes as they were uploaded to records with the line each begins in. Throws FileRefusal when nothing of it can be used. */
export function readFile(bytes: Uint8Array): FileContent {
  if (bytes.length > LIMIT_BYTES) throw new FileRefusal({ code: "tooLarge", limitBytes: LIMIT_BYTES });
  const { text, encoding } = decodeText(bytes);
  const delimiter = findDelimiter(text);
  const { records, problems } = readRecords(Buffer.from(text), delimiter);

  const [header, ...rows] = records;
  if (!header) throw new FileRefusal({ code: "empty" });
  // What people upload by mistake is the workbook itself, and a workbook's first bytes hold NULs.
  if (header.cells.some((cell) => cell.includes("\0"))) throw new FileRefusal({ code: "notText" });
  return { encoding, delimiter, header: header.cells, records: rows, problems };
}

/** The candidate that stands most often in the header outside of quotes. */
function findDelimiter(text: string): Delimiter {
  const [headerLine = ""] = text.trimStart().split(/[\r\n]/, 1);
  const unquoted = headerLine.replace(/"[^"]*"/g, "");
  const count = (delimiter: Delimiter) => unquoted.split(delimiter).length;
  const candidates: Delimiter[] = [",", ";", "\t"];
  return candidates.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

function readRecords(buffer: Buffer, delimiter: Delimiter): { records: CsvRecord[]; problems: RowProblem[] } {
  const records: CsvRecord[] = [];
  const problems: RowProblem[] = [];
  const lines = new LineCounter(buffer);
  let seen = 0;
  let brokenQuotes = 0;

  parse(buffer, {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: LIMIT_RECORD_CHARACTERS,
    skip_records_with_error: true,
    on_record: (cells: string[], { bytes: end }) => {
      const lastLine = lines.lineBefore(end);
      // One more for the header; blank ones count, because millions of them take minutes too.
      if (++seen > LIMIT_ROWS + 1) throw new FileRefusal({ code: "tooManyRows", limitRows: LIMIT_ROWS });
      if (cells.every((cell) => cell.trim() === "")) return null;
      const breaks = cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
      records.push({ line: lastLine - breaks, cells });
      return null; // csv-parse need keep nothing: its own line numbers count a CR LF within quotes twice
    },
    on_skip: (error) => {
      const line = lines.lineAt(Number(error?.bytes ?? 0)); // all bytes before the broken cell
      // What swallows all that follows is no line to leave out. csv-parse would stop there without a word.
      const isTheEnd = error?.code === "CSV_QUOTE_NOT_CLOSED" || error?.code === "CSV_MAX_RECORD_SIZE";
      if (isTheEnd || ++brokenQuotes > LIMIT_BROKEN_QUOTES) throw new FileRefusal({ code: "brokenStructure", line });
      if (problems.at(-1)?.line !== line) problems.push({ line, column: null, code: "brokenQuotes", value: "" });
      return undefined;
    },
  });
  return { records, problems: withLastLines(problems, records, lines.lineBefore(buffer.length)) };
}

/** What is broken reaches to the next record that could be read. */
function withLastLines(problems: RowProblem[], records: CsvRecord[], fileEnd: number): RowProblem[] {
  const starts = [...records, ...problems].map(({ line }) => line).sort((a, b) => a - b);
  let next = 0;
  return problems.map((problem) => {
    while ((starts[next] ?? Infinity) <= problem.line) next++;
    return { ...problem, lastLine: (starts[next] ?? fileEnd + 1) - 1 };
  });
}
