import { Readable } from "node:stream";
import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import { copyAs, streamAs } from "@/lib/access/stream-as";
import type { ExportFormat } from "@/lib/reports/export-schema";
import { csvHeader, csvQuery, inert } from "@/lib/sheets/csv";
import type { Cell, Sheet } from "@/lib/sheets/sheet";
import { toXlsx } from "@/lib/sheets/xlsx";
import { linesIn } from "@/lib/text/count-lines";

type OnRows = (count: number) => Promise<void>;

/**
 * A sheet as a file, read while it is written. `onRows` is told of rows that were passed on, and what it throws ends the
 * file.
 *
 * @throws DomainError("forbidden")
 */
export function sheetFile(
  actor: Actor,
  permission: Permission,
  { sheet, format }: { sheet: Sheet; format: ExportFormat },
  onRows: OnRows = async () => {},
): Readable {
  if (format === "csv") {
    const lines = told(inert(copyAs(actor, permission, csvQuery(sheet))), linesIn, onRows);
    return Readable.from(below(csvHeader(sheet), lines), { objectMode: false });
  }
  const rows = streamAs<Cell[]>(actor, permission, sheet.query);
  return toXlsx({ ...sheet, rows: told(rows, (chunk) => chunk.length, onRows) });
}

async function* below(header: string, lines: AsyncIterable<Buffer>): AsyncGenerator<string | Buffer> {
  yield header;
  yield* lines;
}

async function* told<Chunk>(chunks: AsyncIterable<Chunk>, rowsIn: (chunk: Chunk) => number, onRows: OnRows) {
  for await (const chunk of chunks) {
    yield chunk;
    await onRows(rowsIn(chunk));
  }
}
