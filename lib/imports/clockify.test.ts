import { describe, expect, test } from "vitest";
import { oneLine, readText } from "@/lib/imports/testing";

const line = {
  Project: "Site",
  Client: "",
  Description: "",
  User: "Ada",
  Email: "ada@nordlicht.test",
  Billable: "Yes",
  "Start Date": "03/04/2024",
  "Start Time": "10:00 AM",
  "End Date": "03/04/2024",
  "End Time": "11:00 AM",
  "Duration (h)": "",
  "Duration (decimal)": "",
};

test("leaves out a break, which is no work", () => {
  const { rows, problems } = readText(oneLine({ ...line, Type: "Break" }));
  expect(rows).toEqual([]);
  expect(problems).toEqual([{ line: 2, column: "Type", code: "break", value: "Break" }]);
});

test("asks for the order of day and month, and assumes Clockify's own until it is told", () => {
  const file = oneLine({ ...line, Type: "Regular" });
  expect(readText(file)).toMatchObject({ dateOrder: "mdy", ambiguousDateOrder: true, rows: [{ day: "2024-03-04" }] });
  expect(readText(file, { dateOrder: "dmy" })).toMatchObject({
    ambiguousDateOrder: false,
    rows: [{ day: "2024-04-03" }],
  });
});

describe("a time of day", () => {
  test.each(["", "10", "10:5", "24:00", "10:60", "0:05 AM", "13:00 PM", "10:00 XM", "noon"])(
    "%j is refused",
    (time) => {
      const { problems } = readText(oneLine({ ...line, "Start Time": time }));
      expect(problems).toMatchObject([{ column: "Start Time", code: time === "" ? "missingValue" : "unreadableTime" }]);
    },
  );

  test.each([
    ["10:23:52 AM", "09:23:52"],
    ["10:23 AM", "09:23:00"],
    ["9:05am", "08:05:00"],
    ["09:05\u202FA.M.", "08:05:00"],
    ["12:05 PM", "11:05:00"],
    ["1:00 pm", "12:00:00"],
    ["11:59:59 PM", "22:59:59"],
    ["13:00", "12:00:00"],
    ["9:00:01", "08:00:01"],
  ])("%j in Berlin in March is %s in UTC", (time, utc) => {
    const { rows } = readText(oneLine({ ...line, "Start Time": time, "End Time": "23:59:59" }));
    expect(rows[0]?.span?.startedAt.toISOString()).toBe(`2024-03-04T${utc}.000Z`);
  });

  test("12:05 AM is five past midnight", () => {
    expect(readText(oneLine({ ...line, "Start Time": "12:05 AM" })).rows[0]?.durationSeconds).toBe(
      10 * 3_600 + 55 * 60,
    );
  });
});

test("trusts the exact duration more than the decimal one", () => {
  expect(readText(oneLine({ ...line, "Duration (h)": "01:00:00", "Duration (decimal)": "0.00" })).notices).toEqual([]);
  expect(readText(oneLine({ ...line, "Duration (decimal)": "0,50" })).notices).toMatchObject([
    { column: "Duration (decimal)", code: "durationDiffers" },
  ]);
});
