import { Cells } from "@/lib/imports/cells";
import { type DateOrderDecision, decideDateOrder } from "@/lib/imports/dates";
import { type CsvRecord, readFile } from "@/lib/imports/read-file";
import { type Recognised, recognise } from "@/lib/imports/recognise";
import { FileRefusal, RowRefusal } from "@/lib/imports/refusals";
import type {
  DateOrder,
  DateWitness,
  Delimiter,
  Encoding,
  FileProblem,
  ImportRow,
  ImportSource,
  RowNotice,
  RowProblem,
} from "@/lib/imports/schema";
import { rowByRow, type Steps } from "@/lib/imports/steps";

export type ParsedImport = ReadImport | { status: "refused"; problem: FileProblem };

export type ReadImport = {
  status: "read";
  source: ImportSource;
  /** Where the file's clocks hung, unless it says so itself. */
  timeZone: string;
  encoding: Encoding;
  delimiter: Delimiter;
  /** Null: no date in the file needs one. */
  dateOrder: DateOrder | null;
  /** The order was assumed; the person has to confirm it. */
  ambiguousDateOrder: boolean;
  /** A date of the file that the order decides about. */
  dateExample: DateWitness | null;
  unknownColumns: string[];
  rows: ImportRow[];
  problems: RowProblem[];
  notices: RowNotice[];
};

/** Reads an uploaded file; whatever the bytes, the answer says what is wrong with them. */
export function* parseImport(
  bytes: Uint8Array,
  options: { timeZone: string; dateOrder?: DateOrder | undefined },
): Steps<ParsedImport> {
  try {
    const { encoding, delimiter, header, records, problems } = readFile(bytes);
    const recognised = recognise(header);
    const decision = decideDateOrder(datesOf(records, recognised), options.dateOrder);
    const read = yield* readRows({ records, width: header.length, recognised, decision, timeZone: options.timeZone });
    return {
      status: "read",
      source: recognised.layout.source,
      timeZone: options.timeZone,
      encoding,
      delimiter,
      dateOrder: decision.dateOrder,
      ambiguousDateOrder: decision.isAmbiguous,
      dateExample: decision.example,
      unknownColumns: recognised.unknownColumns,
      rows: read.rows,
      problems: [...problems, ...read.problems].sort((a, b) => a.line - b.line),
      notices: read.notices,
    };
  } catch (error) {
    if (error instanceof FileRefusal) return { status: "refused", problem: error.problem };
    throw error;
  }
}

function* datesOf(records: CsvRecord[], { layout, columns }: Recognised): Generator<DateWitness> {
  for (const { line, cells } of records) {
    for (const field of layout.dateFields) {
      const column = columns.get(field);
      const value = column && cells[column.index];
      if (value) yield { line, value: value.trim() };
    }
  }
}

type RowsInput = {
  records: CsvRecord[];
  width: number;
  recognised: Recognised;
  decision: DateOrderDecision;
  timeZone: string;
};

type ReadRows = Pick<ReadImport, "rows" | "problems" | "notices">;

function* readRows({ records, width, recognised, decision, timeZone }: RowsInput): Steps<ReadRows> {
  const { layout, columns } = recognised;
  const rows: ImportRow[] = [];
  const problems: RowProblem[] = [];
  const notices: RowNotice[] = [];
  yield* rowByRow(records, (record) => {
    try {
      refuseUneven(record, width);
      const cells = new Cells(record, columns, layout.emptyMark);
      const { row, notice } = layout.read(cells, { timeZone, dateOrder: decision.dateOrder });
      rows.push(row);
      if (notice) notices.push(notice);
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      problems.push(error.problem);
    }
  });
  return { rows, problems, notices };
}

/** Spreadsheets leave empty cells behind the last column; any other difference means that values stand in the wrong columns. */
function refuseUneven({ line, cells }: CsvRecord, width: number): void {
  const isEven = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === "");
  if (!isEven) throw new RowRefusal({ line, column: null, code: "unevenRow", value: `${cells.length}/${width}` });
}
