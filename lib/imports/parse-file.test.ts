import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseImport } from "@/lib/imports/parse-file";
import { allAtOnce } from "@/lib/imports/testing";

const timeZone = "Europe/Berlin";
const readFixture = (source: string) =>
  allAtOnce(parseImport(readFileSync(`${import.meta.dirname}/fixtures/${source}.csv`), { timeZone }));

test("refuses a file of no known format", () => {
  expect(allAtOnce(parseImport(Buffer.from("a,b\n1,2\n"), { timeZone }))).toMatchObject({
    status: "refused",
    problem: { code: "unrecognised" },
  });
});

test("lists problems in the order of the file, whoever found them", () => {
  const file =
    'Date,Project,Hours,Last Name\nx,Site,1,A\n2024-03-04,"S"ite,1,A"\n2024-03-04,Site,x,A\n2024-03-04,Site,1,A\n';
  const parsed = allAtOnce(parseImport(Buffer.from(file), { timeZone }));
  expect(parsed).toMatchObject({
    problems: [
      { line: 2, code: "unreadableDate" },
      { line: 3, code: "brokenQuotes" },
      { line: 4, code: "unreadableDuration" },
    ],
    rows: [{ line: 5 }],
  });
});

describe("a real export is read to the second", () => {
  const peter = { name: "Peter Tester", email: "peter.test@email.test" };
  const instant = new Date("2024-03-04T09:23:52Z");
  const idle = {
    line: 2,
    person: peter,
    client: null,
    project: "Project without Client",
    task: null,
    description: "",
    tags: ["Development", "Backend"],
    billable: false,
    day: "2024-03-04",
    span: { startedAt: instant, endedAt: instant },
    durationSeconds: 0,
  };
  const hard = {
    line: 3,
    person: peter,
    client: "Big Company",
    project: "Project for Big Company",
    task: "Task 1",
    description: "Working hard",
    tags: [],
    billable: true,
    day: "2024-03-04",
    span: { startedAt: new Date("2024-03-04T09:23:00Z"), endedAt: new Date("2024-03-04T10:23:01Z") },
    durationSeconds: 3_601,
  };
  const common = { status: "read", timeZone, delimiter: ",", unknownColumns: [], problems: [], notices: [] };

  test("of Toggl Track", () => {
    expect(readFixture("toggl")).toEqual({
      ...common,
      source: "toggl",
      encoding: "utf-8-bom",
      dateOrder: null,
      ambiguousDateOrder: false,
      dateExample: null,
      rows: [idle, hard],
    });
  });

  test("of Clockify", () => {
    expect(readFixture("clockify")).toEqual({
      ...common,
      source: "clockify",
      encoding: "utf-8",
      dateOrder: "mdy",
      ambiguousDateOrder: true,
      dateExample: { line: 2, value: "03/04/2024" },
      rows: [idle, hard],
    });
  });

  test("of Harvest", () => {
    const untimed = { person: { name: "Peter Tester", email: null }, span: null, tags: [] };
    expect(readFixture("harvest")).toEqual({
      ...common,
      source: "harvest",
      encoding: "utf-8",
      dateOrder: null,
      ambiguousDateOrder: false,
      dateExample: null,
      rows: [
        { ...idle, ...untimed, durationSeconds: 72_000 },
        { ...hard, ...untimed, durationSeconds: 36 },
      ],
    });
  });
});

describe("whatever comes, there is an answer", () => {
  test("to any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        answers(bytes);
      }),
    );
  });

  test("to any bytes after a real export's header", () => {
    fc.assert(
      fc.property(realHeader(), fc.uint8Array({ maxLength: 500 }), (header, rest) => {
        answers(Buffer.concat([header, rest]));
      }),
    );
  });

  test("to any lines of nearly right values, and each line becomes a row or a problem", () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "",
        "2024-03-04",
        "31/12/2024",
        "02/30/2024",
        "10:23:52 PM",
        "02:30",
        "24:00",
        "1,5",
        "01:00:01",
        "Yes",
        "\0",
      ),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    );
    fc.assert(
      fc.property(
        realHeader(),
        fc.array(fc.array(value, { minLength: 17, maxLength: 17 }), { maxLength: 20 }),
        (header, lines) => {
          const width = header.toString().split(",").length;
          const text = lines.map((line) => toCsvLine([...line, ...line].slice(0, width)));
          const parsed = answers(Buffer.concat([header, Buffer.from(text.join(""))]));
          if (parsed.status === "refused") {
            expect(parsed.problem.code).toBe("contradictoryDates");
            return;
          }
          const blank = lines.filter((line) => line.every((cell) => cell.trim() === "")).length;
          expect(parsed.rows.length + parsed.problems.length).toBe(lines.length - blank);
        },
      ),
    );
  });

  function answers(bytes: Uint8Array) {
    const parsed = allAtOnce(parseImport(bytes, { timeZone }));
    expect(["read", "refused"]).toContain(parsed.status);
    return parsed;
  }

  function realHeader() {
    return fc.constantFrom("toggl", "clockify", "harvest").map((source) => {
      const file = readFileSync(`${import.meta.dirname}/fixtures/${source}.csv`);
      return file.subarray(0, file.indexOf("\n") + 1);
    });
  }

  function toCsvLine(cells: string[]): string {
    return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
  }
});
