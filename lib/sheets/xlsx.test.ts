import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { Cell, CellKind } from "@/lib/sheets/sheet";
import { toXlsx } from "@/lib/sheets/xlsx";
import { readZip } from "@/lib/testing/read-zip";

const columns = (kinds: readonly CellKind[]) => kinds.map((kind, index) => ({ header: `column ${index}`, kind }));

async function sheetOf(kinds: readonly CellKind[], row: readonly Cell[]): Promise<string> {
  async function* rows() {
    yield [row];
  }
  const files = readZip(await buffer(toXlsx({ name: "A/B", columns: columns(kinds), rows: rows() })));
  expect(files.get("xl/workbook.xml")).toContain('<sheet name="A B"');
  return files.get("xl/worksheets/sheet1.xml")?.split("<row>").at(-1)?.split("</row>")[0] ?? "";
}

test.each([
  ["=1+1", "=1+1"],
  ["@SUM(A1)", "@SUM(A1)"],
  ["</t><f>1+1</f>", "&lt;/t&gt;&lt;f&gt;1+1&lt;/f&gt;"],
  ["_x003D_1", "_x005F_x003D_1"],
  ["a\u0000\u0008b\ud800", "ab\ufffd"],
  ["a\r\nb & c", "a&#13;\nb &amp; c"],
])("%j stays a text and no formula", async (text, written) => {
  const cell = `<c t="inlineStr" s="0"><is><t xml:space="preserve">${written}</t></is></c>`;
  expect(await sheetOf(["text"], [text])).toBe(cell);
});

test("days, durations and hours are numbers", async () => {
  const cells = await sheetOf(["day", "duration", "hours", "text"], ["2026-11-22", 5_400, 5_400, null]);
  expect(cells).toBe('<c s="1"><v>46348</v></c><c s="2"><v>0.0625</v></c><c s="3"><v>1.5</v></c><c/>');
});

test("a source that breaks breaks the file", async () => {
  async function* rows(): AsyncGenerator<Cell[][]> {
    yield [["one"]];
    throw new Error("the database went away");
  }
  const file = toXlsx({ name: "Test", columns: columns(["text"]), rows: rows() });
  await expect(buffer(file)).rejects.toThrow("the database went away");
});

test("a source that nobody reads to its end is closed", async () => {
  const seen = { rows: 0, isClosed: false };
  async function* rows(): AsyncGenerator<Cell[][]> {
    try {
      for (;;) {
        seen.rows += 1;
        yield Array.from({ length: 1_000 }, () => [String(Math.random())]);
      }
    } finally {
      seen.isClosed = true;
    }
  }
  for await (const _ of toXlsx({ name: "Test", columns: columns(["text"]), rows: rows() })) {
    if (seen.rows > 3) break;
  }
  await expect.poll(() => seen.isClosed).toBe(true);
  // It was not read ahead of its reader.
  expect(seen.rows).toBeLessThan(50);
});
