import { describe, expect, test } from "vitest";
import { oneLine, readText } from "@/lib/imports/testing";

const line = {
  Date: "2024-03-04",
  Client: "Big Company",
  Project: "Site",
  Task: "Design",
  Notes: "",
  Hours: "1.5",
  "Billable?": "No",
  "First Name": "Ada",
  "Last Name": "Lovelace",
};

describe("hours", () => {
  test.each([
    ["", "missingValue"],
    ["many", "unreadableDuration"],
    ["-1.0", "unreadableDuration"],
    ["24.01", "tooLong"],
    ["2.000,0", "tooLong"],
    ["24:00:01", "tooLong"],
  ])("%j are left out: %s", (hours, code) => {
    const { rows, problems } = readText(oneLine({ ...line, Hours: hours }));
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ line: 2, column: "Hours", code, value: hours }]);
  });

  test.each([
    ["0.01", 36],
    ["0,01", 36],
    ["20,0", 72_000],
    ["24", 86_400],
    ["0.00", 0],
    ["1:30", 5_400],
  ])("%j are %d seconds without a clock", (hours, durationSeconds) => {
    expect(readText(oneLine({ ...line, Hours: hours })).rows[0]).toMatchObject({ durationSeconds, span: null });
  });
});

test("leaves out a line without a name", () => {
  const { problems } = readText(oneLine({ ...line, "First Name": "", "Last Name": "" }));
  expect(problems).toMatchObject([{ column: "Last Name", code: "missingPerson" }]);
});

test.each([
  ["Ada", "Lovelace", "Ada Lovelace"],
  ["", "Lovelace", "Lovelace"],
  ["Ada", " ", "Ada"],
])("%j %j is one name", (first, last, name) => {
  const { rows } = readText(oneLine({ ...line, "First Name": first, "Last Name": last }));
  expect(rows[0]?.person).toEqual({ name, email: null });
});
