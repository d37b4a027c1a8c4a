import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Cell, CellKind, Rows, Sheet } from "@/lib/sheets/sheet";
import { CONTENT_TYPES, ROOT_RELATIONS, STYLES, WORKBOOK_RELATIONS, workbookXml } from "@/lib/sheets/xlsx-parts";

type SheetOfRows = Pick<Sheet, "name" | "columns"> & { rows: Rows };

/** A sheet holds so many rows (ECMA-376, as Excel reads it), its header among them. */
export const MOST_ROWS = 1_048_575;

/**
 * A sheet as XLSX (ECMA-376), written while it is read: no more of it is in memory than a chunk of rows. Every text is
 * typed as one and can be no formula; days, durations and hours are numbers with a format.
 */
export function toXlsx(sheet: SheetOfRows): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const source = Readable.from(sheetXml(sheet));
  source.on("error", (error) => output.destroy(error));
  // Who does not read on needs no more rows.
  output.on("close", () => source.destroy());
  for (const [name, xml] of [
    ["[Content_Types].xml", CONTENT_TYPES],
    ["_rels/.rels", ROOT_RELATIONS],
    ["xl/workbook.xml", workbookXml(escaped(sheetName(sheet.name)))],
    ["xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS],
    ["xl/styles.xml", STYLES],
  ] as const) {
    zip.addBuffer(Buffer.from(xml), name);
  }
  zip.addReadStream(source, "xl/worksheets/sheet1.xml", { compressionLevel: 3 });
  zip.end();
  return output;
}

async function* sheetXml({ columns, rows }: SheetOfRows): AsyncGenerator<string> {
  const widths = columns.map(
    ({ kind }, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`,
  );
  const headers = columns.map(({ header }) => textCell(header, 4));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row>${headers.join("")}</row>`;
  const writers = columns.map(({ kind }) => WRITERS[kind]);
  for await (const chunk of rows) {
    let xml = "";
    for (const row of chunk) {
      xml += "<row>";
      for (let index = 0; index < writers.length; index += 1) {
        const cell = row[index] ?? null;
        xml += cell === null ? "<c/>" : writers[index]?.(cell);
      }
      xml += "</row>";
    }
    yield xml;
  }
  yield "</sheetData></worksheet>";
}

const WIDTHS: Record<CellKind, number> = { text: 24, day: 12, duration: 12, hours: 10 };

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;
/** Days are counted from here, because 1900 was once taken for a leap year. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

/** `s` is a place in the list of formats in `xlsx-parts.ts`. */
const WRITERS: Record<CellKind, (cell: NonNullable<Cell>) => string> = {
  text: (cell) => textCell(String(cell)),
  day: (cell) => `<c s="1"><v>${(Date.parse(String(cell)) - DAY_ZERO_MS) / 1_000 / DAY_SECONDS}</v></c>`,
  duration: (cell) => `<c s="2"><v>${Number(cell) / DAY_SECONDS}</v></c>`,
  hours: (cell) => `<c s="3"><v>${Number(cell) / HOUR_SECONDS}</v></c>`,
};

function textCell(text: string, format = 0): string {
  return `<c t="inlineStr" s="${format}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
// XML 1.0 has no way to write these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** "_x0041_" would be read as "A" (ECMA-376 part 1, 22.9.2.19): its first underscore is written that way itself. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, "")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? "");
}

/** Names of sheets are at most 31 characters, and hold none of these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31);
}
