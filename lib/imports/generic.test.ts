import { describe, expect, test } from "vitest";
import { oneLine, readText } from "@/lib/imports/testing";

const line = {
  description: "Working hard",
  billable: "true",
  client: "Big Company",
  project: "Site",
  tags: "",
  start: "2024-03-04T09:23:00Z",
  end: "2024-03-04T10:23:01Z",
  task: "Task 1",
  user_name: "Peter Tester",
  user_email: "peter.test@email.test",
};

describe("a time is refused", () => {
  test.each([
    ["", "missingValue"],
    ["2024-03-04", "unreadableDate"],
    ["04.03.2024 09:23", "unreadableDate"],
    ["2024-02-30T09:23:00Z", "unreadableDate"],
    ["2024-03-04T25:00:00Z", "unreadableTime"],
    ["2024-03-04T09:61:00", "unreadableTime"],
    ["2024-03-04T09:23:00+99:00", "unreadableTime"],
    ["2024-03-04T09:23:00[Nowhere/City]", "unreadableTime"],
    ["2024-03-04T09:23:00+05:00[Europe/Berlin]", "unreadableTime"],
    ["1969-12-31T12:00:00Z", "dateOutOfRange"],
  ])("%j: %s", (start, code) => {
    const { rows, problems } = readText(oneLine({ ...line, start, end: start }));
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ line: 2, column: "start", code, value: start }]);
  });

  test("when it ends before it starts, counted in instants and not in clocks", () => {
    const file = oneLine({ ...line, start: "2024-03-04T09:00:00-05:00", end: "2024-03-04T10:00:00+01:00" });
    expect(readText(file).problems).toMatchObject([{ column: "end", code: "endBeforeStart" }]);
  });
});

describe("a start is read in Berlin", () => {
  test.each([
    ["2024-03-04T09:23:00Z", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04t09:23z", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T10:23:00+01:00", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T04:23:00-0500", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T04:23:00-05", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T04:23:00[America/New_York]", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T04:23:00-05:00[America/New_York]", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T10:23:00", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04 10:23", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T10:23:00.999", "2024-03-04T09:23:00.000Z"],
    ["2024-03-04T09:23:00,5Z", "2024-03-04T09:23:00.000Z"],
  ])("from %j", (start, expected) => {
    expect(readText(oneLine({ ...line, start })).rows[0]?.span?.startedAt.toISOString()).toBe(expected);
  });
});

test("a local time is the importing person's", () => {
  const { rows } = readText(oneLine({ ...line, start: "2024-03-04T01:00:00", end: "2024-03-04T02:00:00" }), {
    timeZone: "America/New_York",
  });
  expect(rows[0]?.span?.startedAt).toEqual(new Date("2024-03-04T06:00:00Z"));
});

test("the day is the one at the importing person's place", () => {
  const file = oneLine({ ...line, start: "2024-03-04T23:30:00Z", end: "2024-03-04T23:45:00Z" });
  expect(readText(file).rows[0]?.day).toBe("2024-03-05");
  expect(readText(file, { timeZone: "America/New_York" }).rows[0]?.day).toBe("2024-03-04");
});
