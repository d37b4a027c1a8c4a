import { describe, expect, test } from "vitest";
import { LIMIT_BYTES, LIMIT_ROWS } from "@/lib/imports/limits";
import { readFile } from "@/lib/imports/read-file";
import type { FileProblem } from "@/lib/imports/schema";

const bytes = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("a file is refused", () => {
  test.each<{ when: string; file: Uint8Array; problem: FileProblem }>([
    { when: "it is empty", file: bytes(""), problem: { code: "empty" } },
    { when: "it holds nothing but blank lines", file: bytes("\r\n \n,,\n"), problem: { code: "empty" } },
    { when: "it is a workbook", file: bytes("PK\x03\x04\x14\0\x06\0\x08\0!\n"), problem: { code: "notText" } },
    {
      when: "it is too large",
      file: new Uint8Array(LIMIT_BYTES + 1),
      problem: { code: "tooLarge", limitBytes: LIMIT_BYTES },
    },
    {
      when: "it has too many rows",
      file: bytes(`a,b\n${"1,2\n".repeat(LIMIT_ROWS + 1)}`),
      problem: { code: "tooManyRows", limitRows: LIMIT_ROWS },
    },
    {
      when: "a quote is never closed, from where nothing can be told apart",
      file: bytes('a,b\n1,2\n3,"4\n5,6\n7,8\n'),
      problem: { code: "brokenStructure", line: 3 },
    },
    {
      when: "a quote is closed in the middle of a cell and then never again",
      file: bytes('a,b\n"1" and,2\n3,4\n'),
      problem: { code: "brokenStructure", line: 2 },
    },
    {
      when: "a quote takes along more than any row can hold",
      file: bytes(`a,b\n1,2\n3,"4\n${"5,6\n".repeat(60_000)}"7",8\n`),
      problem: { code: "brokenStructure", line: 3 },
    },
    {
      when: "it is full of misplaced quotes",
      file: bytes(`a,b\n${'5" nail,1\n'.repeat(1_001)}`),
      problem: { code: "brokenStructure", line: 1_002 },
    },
  ])("because $when", ({ file, problem }) => {
    expect(() => readFile(file)).toThrow(expect.objectContaining({ problem }));
  });
});

test("a file with as many rows as allowed is read", () => {
  expect(readFile(bytes(`a,b\n${"1,2\n".repeat(LIMIT_ROWS)}`)).records).toHaveLength(LIMIT_ROWS);
});

test("misplaced quotes are problems that tell all the lines they take along, and what follows is read", () => {
  const { records, problems } = readFile(
    bytes('a,b\n5" nail,1\n"one "two" three",2\nx,3\n"left open,4\n5,"6"\n\ny,7\n8" nail,8'),
  );
  expect(problems.map(({ code, line, lastLine }) => [code, line, lastLine])).toEqual([
    ["brokenQuotes", 2, 2],
    ["brokenQuotes", 3, 3],
    ["brokenQuotes", 5, 7],
    ["brokenQuotes", 9, 9],
  ]);
  expect(records).toEqual([
    { line: 4, cells: ["x", "3"] },
    { line: 8, cells: ["y", "7"] },
  ]);
});

describe("text is decoded", () => {
  const text = "name,note\nJürgen Müßig,„5 €“\n";
  const windows1252 = Buffer.concat([
    Buffer.from("name,note\nJ\xFCrgen M\xFC\xDFig,", "latin1"),
    Buffer.from([0x84, 0x35, 0x20, 0x80, 0x93, 0x0a]),
  ]);

  test.each([
    ["utf-8", bytes(text)],
    ["utf-8-bom", bytes(`\uFEFF${text}`)],
    ["utf-16le", utf16(text)],
    ["utf-16be", utf16(text).swap16()],
    ["windows-1252", windows1252],
  ])("from %s", (encoding, file) => {
    const content = readFile(file);
    expect(content.encoding).toBe(encoding);
    expect(content.header).toEqual(["name", "note"]);
    expect(content.records[0]?.cells).toEqual(["Jürgen Müßig", "„5 €“"]);
  });
});

describe("the delimiter is found", () => {
  test.each([
    ["a comma", "a,b;c,d\n", ",", ["a", "b;c", "d"]],
    ["a semicolon", "a;b,c;d\n", ";", ["a", "b,c", "d"]],
    ["a tab", "a\tb,c\td\n", "\t", ["a", "b,c", "d"]],
    ["one within quotes counting for nothing", '"a,b,c,d";e\n', ";", ["a,b,c,d", "e"]],
    ["a comma where there is only one column", "a\n", ",", ["a"]],
  ])("%s", (_, file, delimiter, header) => {
    expect(readFile(bytes(file))).toMatchObject({ delimiter, header });
  });
});

describe("each record knows the line it begins in", () => {
  test.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ])("with lines ended by %s", (_, end) => {
    const lines = ["a,b", "1,2", '"two', 'lines",3', "", ",", '4,"three', "", 'lines"', "5,6"];
    const { records } = readFile(bytes(lines.join(end)));
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, "1"],
      [3, `two${end}lines`],
      [7, "4"],
      [10, "5"],
    ]);
  });
});
