import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "@/lib/sheets/csv";
import type { Cell, CellKind } from "@/lib/sheets/sheet";

async function csvOf(kinds: readonly CellKind[], rows: readonly (readonly Cell[])[]): Promise<string> {
  async function* inOneChunk() {
    yield rows;
  }
  const columns = kinds.map((kind, index) => ({ header: `column ${index}`, kind }));
  let text = "";
  for await (const part of toCsv({ name: "Test", columns, rows: inOneChunk() })) text += part;
  return text;
}

describe("a hostile text", () => {
  test.each(["=1+1", "+49 40 1234", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])(
    "%j does not begin a cell",
    async (text) => {
      const [, [cell = ""] = []] = parse(await csvOf(["text"], [[text]]), { bom: true }) as string[][];
      expect(cell).toBe(`'${text}`);
    },
  );

  test.each([
    ["x;=1+1", "x;'=1+1"],
    ["x\n=1+1", "x\n'=1+1"],
    ["a\r\n-b", "a\r\n'-b"],
    ["a\t@b", "a\t'@b"],
  ])("%j does not begin one where the file is cut at other signs", async (text, inert) => {
    const [, [cell = ""] = []] = parse(await csvOf(["text"], [[text]]), { bom: true }) as string[][];
    expect(cell).toBe(inert);
  });
});

test("every other text comes back as it was", async () => {
  const anyText = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", " ", "\n", "\r", "ü", "'", "😀") });
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const [, [cell = ""] = []] = parse(await csvOf(["text", "text"], [[text, "x"]]), { bom: true }) as string[][];
      expect(cell).toBe(text.startsWith("\r") ? `'${text}` : text);
    }),
  );
});

test("figures are written the same in every language, and empty cells are empty", async () => {
  const text = await csvOf(["day", "duration", "hours", "text"], [["2026-11-22", 5_415, 5_415, null]]);
  expect(text).toBe("\uFEFFcolumn 0,column 1,column 2,column 3\r\n2026-11-22,1:30:15,1.504167,\r\n");
});
