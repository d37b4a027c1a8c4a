import { Prisma } from "@/lib/db/generated/agency/client";
import type { CellKind, Sheet } from "@/lib/sheets/sheet";

const LINE_FEED = 10;
/** Spreadsheets read the letters right when this stands first. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The first line of a sheet as CSV (RFC 4180, UTF-8 with a mark). Its lines end as those of PostgreSQL's CSV do. */
export function csvHeader({ columns }: Pick<Sheet, "columns">): string {
  return `${BYTE_ORDER_MARK}${columns.map(({ header }) => header).join(",")}\n`;
}

/**
 * The cells of a sheet as its CSV is to hold them; PostgreSQL puts separators and quotes. How they are written depends
 * on no language: durations as "1:30:00", hours with a point and up to six decimals.
 */
export function csvQuery({ columns, query }: Omit<Sheet, "name">): Prisma.Sql {
  const names = columns.map((_, index) => Prisma.raw(`"cell${index}"`));
  const cells = columns.map(({ kind }, index) => WRITERS[kind](names[index] ?? Prisma.empty));
  return Prisma.sql`SELECT ${Prisma.join(cells)} FROM (${query}) "rows" (${Prisma.join(names)})`;
}

const WRITERS: Record<CellKind, (cell: Prisma.Sql) => Prisma.Sql> = {
  text: (cell) => cell,
  day: (cell) => cell,
  duration: (cell) => Prisma.sql`to_char(make_interval(secs => ${cell}), 'FMHH24:MI:SS')`,
  hours: (cell) => Prisma.sql`trim_scale(round(${cell}::numeric / 3600, 6))`,
};

/**
 * CSV in which no text is opened as a formula: an apostrophe makes it text. (OWASP, CSV injection.) Figures have no sign
 * of a formula in front, as none is below zero.
 */
export async function* inert(csv: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer = Buffer.alloc(0);
  for await (const more of csv) {
    const bytes = begun.length > 0 ? Buffer.concat([begun, more]) : more;
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    yield inertLines(bytes.subarray(0, end));
    begun = bytes.subarray(end);
  }
  yield inertLines(begun);
}

/** Letter by byte: several times as fast as to decode. */
function inertLines(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const made = text.replace(BEFORE_A_FORMULA, "'");
  return made === text ? bytes : Buffer.from(made, "latin1");
}

/**
 * The place before the sign of a formula where a cell begins, quotes or not: after a comma, and for a spreadsheet that
 * goes by semicolons, as German ones do, after these, tabs and ends of lines. Signs in full width, here as their bytes
 * in UTF-8, count too: some take them for the same. A cell that begins with a tab or a return would lose it first.
 * Places alone, and nothing that is taken: what stands before one sign may be a sign itself.
 */
const BEFORE_A_FORMULA =
  /(?=[\t\r])(?<=(?:^|[,\n])"*)|(?=[=+\-@\xef])(?<=(?:^|[,;\t\r\n])"*)(?=[=+\-@]|\xef\xbc[\x8b\x8d\x9d\xa0])/g;
