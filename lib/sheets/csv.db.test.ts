import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyCsv } from "@/lib/db/copy-csv";
import { Prisma } from "@/lib/db/generated/agency/client";
import { csvHeader, csvQuery, inert } from "@/lib/sheets/csv";
import type { CellKind } from "@/lib/sheets/sheet";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const columnsOf = (kinds: readonly CellKind[]) => kinds.map((kind, index) => ({ header: `column ${index}`, kind }));

async function csvOf(kinds: readonly CellKind[], query: Prisma.Sql): Promise<string> {
  const columns = columnsOf(kinds);
  // Not as text at once: of a stream that begins with a byte order mark, that would lose it.
  const lines = await buffer(inert(copyCsv(agency.agency, csvQuery({ columns, query }))));
  return csvHeader({ columns }) + lines.toString();
}

/** Texts as they are once a spreadsheet has read them, in a file whose lines hold more than them. */
async function readBack(texts: readonly string[]): Promise<string[]> {
  const query = Prisma.sql`
    SELECT t."value", 'ü, "x"' FROM json_array_elements_text(${JSON.stringify(texts)}::json) WITH ORDINALITY t ("value", "place")
    ORDER BY t."place"`;
  const [, ...rows] = parse(await csvOf(["text", "text"], query), { bom: true }) as [string, string][];
  expect(rows.every(([, other]) => other === 'ü, "x"')).toBe(true);
  return rows.map(([cell]) => cell);
}

describe("a hostile text", () => {
  const BEGINNINGS = ["=1+1", "+49 40 1234", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "-ü\",'"];

  test("does not begin a cell", async () => {
    expect(await readBack(BEGINNINGS)).toEqual(BEGINNINGS.map((beginning) => `'${beginning}`));
  });

  test("does not begin one where the file is cut at other signs", async () => {
    const cut = ["\t@b", "x;=1+1", "x\n=1+1", "a\r\n-b", "a\t@b", '"\n＝1', "=1;\n+2"];
    const inert = ["'\t'@b", "x;'=1+1", "x\n'=1+1", "a\r\n'-b", "a\t'@b", "\"\n'＝1", "'=1;\n'+2"];
    expect(await readBack(cut)).toEqual(inert);
  });

  test("never begins one, whatever it is made of, and loses nothing", async () => {
    const signs = [
      "a",
      "ü",
      "😀",
      "=",
      "+",
      "-",
      "@",
      "＝",
      "－",
      '"',
      ",",
      ";",
      " ",
      "\t",
      "\r",
      "\n",
      "\\",
      "\uFEFF",
    ];
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...signs) }), { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(texts, async (texts) => {
        const cells = await readBack(texts);
        expect(cells.filter((cell) => /(^|[,;\t\r\n])"*[=+\-@＝＋－＠]|^[\t\r]/.test(cell))).toEqual([]);
        expect(cells.map((cell) => cell.replaceAll("'", ""))).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  });
});

test("every other text comes back as it was", async () => {
  const harmless = fc.array(
    fc.string({ unit: fc.constantFrom("a", '"', ",", ";", " ", "\n", "ü", "'", "😀", "\\.", "-a") }),
  );
  await fc.assert(
    fc.asyncProperty(harmless, async (made) => {
      const texts = made.map((text) => `a${text}`).filter((text) => !/[,;\n]"*-/.test(text));
      expect(await readBack(texts)).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

test("figures are written the same in every language, and empty cells are empty", async () => {
  const row = (seconds: number) => Prisma.sql`SELECT '2026-11-22', ${seconds}::int, ${seconds}::float8, NULL::text`;
  const query = Prisma.sql`${row(5_415)} UNION ALL ${row(59)} UNION ALL ${row(36_000)} UNION ALL ${row(4_444_444)}`;
  expect(await csvOf(["day", "duration", "hours", "text"], query)).toBe(
    "\uFEFFcolumn 0,column 1,column 2,column 3\n" +
      "2026-11-22,1:30:15,1.504167,\n2026-11-22,0:00:59,0.016389,\n2026-11-22,10:00:00,10,\n2026-11-22,1234:34:04,1234.567778,\n",
  );
});
