import { describe, expect, test } from "vitest";
import { oneLine, readText } from "@/lib/imports/testing";

const line = {
  User: "Ada Lovelace",
  Email: "ada@nordlicht.test",
  Client: "Big Company",
  Project: "Site",
  Task: "Design",
  Description: "Sketches",
  Billable: "Yes",
  "Start date": "2024-03-04",
  "Start time": "10:23:00",
  "End date": "2024-03-04",
  "End time": "11:23:01",
  Duration: "01:00:01",
  Tags: "",
};
const without = (...titles: string[]) =>
  Object.fromEntries(Object.entries(line).filter(([title]) => !titles.includes(title)));

describe("a line is left out", () => {
  test.each([
    ["the end lies before the start", { "End time": "10:22:59" }, ["End time", "endBeforeStart", "10:22:59"]],
    ["the timer still runs", { "End date": "", "End time": "" }, ["End date", "missingValue", ""]],
    ["it lasts for more than a week", { "End date": "2024-03-12" }, ["End time", "tooLong", "11:23:01"]],
    ["a time is none", { "Start time": "24:00:00" }, ["Start time", "unreadableTime", "24:00:00"]],
    ["nobody did it", { User: " ", Email: "" }, ["Email", "missingPerson", ""]],
    [
      "it says neither project nor description",
      { Client: "", Project: "", Task: "", Description: " " },
      ["Project", "missingProject", ""],
    ],
    ["a task is in no project", { Client: "", Project: "" }, ["Project", "missingProject", ""]],
    ["a client is without a project", { Project: "-", Task: "" }, ["Project", "missingProject", "-"]],
    ["billable is said in a word nobody knows", { Billable: "perhaps" }, ["Billable", "unreadableBillable", "perhaps"]],
    ["it has a NUL, which no text column stores", { Description: "a\0b" }, ["Description", "nulCharacter", "a\0b"]],
    ["a text is too long", { Description: "x".repeat(5_001) }, ["Description", "textTooLong", "x".repeat(200)]],
    ["a name is too long", { Project: "x".repeat(201) }, ["Project", "nameTooLong", "x".repeat(200)]],
    ["a name runs over lines", { Client: "Big\nCompany" }, ["Client", "nameUnreadable", "Big\nCompany"]],
  ])("when %s", (_, values, [column, code, value]) => {
    const { rows, problems } = readText(oneLine({ ...line, ...values }));
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ line: 2, column, code, value }]);
  });

  test("when values stand in the wrong columns", () => {
    const { rows, problems } = readText(
      "Email,Project,Start date,Start time,Duration\nada@x.test,Site,2024-03-04,9:00\na,b,c,d,e,f\n",
    );
    expect(rows).toEqual([]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ["unevenRow", "4/5"],
      ["unevenRow", "6/5"],
    ]);
  });
});

describe("start and end hold, and a duration that differs gives a notice", () => {
  test.each([
    ["01:00:01", []],
    ["01:01:01", []],
    ["1:00", []],
    ["1,00", []],
    ["", []],
    ["01:01:02", [{ line: 2, column: "Duration", code: "durationDiffers", value: "01:01:02" }]],
    ["26:00:00", [{ line: 2, column: "Duration", code: "durationDiffers", value: "26:00:00" }]],
    ["long", [{ line: 2, column: "Duration", code: "durationUnreadable", value: "long" }]],
  ])("%j", (duration, expected) => {
    const { rows, notices } = readText(oneLine({ ...line, Duration: duration }));
    expect(rows[0]?.durationSeconds).toBe(3_601);
    expect(notices).toEqual(expected);
  });
});

describe("a line is read", () => {
  test.each([
    ["without a task", { Task: "" }, { task: null }],
    ["without a client", { Client: "" }, { client: null, project: "Site" }],
    ["with a description only", { Client: "", Project: "", Task: "" }, { project: null, description: "Sketches" }],
    [
      "with Toggl's mark for nothing chosen",
      { Client: "-", Task: "-", Tags: "-" },
      { client: null, task: null, tags: [] },
    ],
    ["with tags", { Tags: "Design, Print ,,Design" }, { tags: ["Design", "Print"] }],
    ["with its description untouched", { Description: ' "a";\r\n b\t' }, { description: ' "a";\r\n b\t' }],
    ["with names trimmed and composed", { Project: "\u00A0Cafe\u0301 " }, { project: "Café" }],
    ["with a name instead of an address", { Email: "" }, { person: { name: "Ada Lovelace", email: null } }],
    [
      "with an address instead of a name",
      { User: "" },
      { person: { name: "ada@nordlicht.test", email: "ada@nordlicht.test" } },
    ],
    [
      "over midnight",
      { "End date": "2024-03-05", "End time": "10:22:59", Duration: "" },
      { day: "2024-03-04", durationSeconds: 86_399 },
    ],
  ])("%s", (_, values, expected) => {
    const { rows, problems } = readText(oneLine({ ...line, ...values }));
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject(expected);
  });

  test.each([
    ["Yes", true],
    ["no", false],
    ["JA", true],
    ["Nein", false],
    ["true", true],
    ["FALSE", false],
    ["WAHR", true],
    ["Falsch", false],
    ["1", true],
    ["0", false],
    ["", null],
  ])("as billable %j: %s", (word, billable) => {
    expect(readText(oneLine({ ...line, Billable: word })).rows[0]?.billable).toBe(billable);
  });

  test("leaving billable to the project where the file has no such column", () => {
    expect(readText(oneLine(without("Billable", "Client", "Task", "Tags"))).rows[0]).toMatchObject({
      billable: null,
      client: null,
    });
  });

  test("with its end counted from the duration where the file has no end", () => {
    const { rows } = readText(oneLine(without("End date", "End time")));
    expect(rows[0]?.span?.endedAt).toEqual(new Date("2024-03-04T10:23:01Z"));
  });

  test("with empty cells behind the last column", () => {
    const { problems } = readText(
      "Email,Project,Start date,Start time,Duration\nada@x.test,Site,2024-03-04,9:00,1,,\n",
    );
    expect(problems).toEqual([]);
  });
});

test("a file without ends leaves out a line that lasts until after the last day there is", () => {
  const { problems } = readText(
    oneLine({ ...without("End date", "End time"), "Start date": "2100-12-31", Duration: "20:00" }),
  );
  expect(problems).toMatchObject([{ column: "Duration", code: "dateOutOfRange" }]);
});

test.each([
  ["", "missingValue"],
  ["soon", "unreadableDuration"],
  ["169:00:00", "tooLong"],
])("a file without ends leaves out a line with the duration %j", (duration, code) => {
  const { problems } = readText(oneLine({ ...without("End date", "End time"), Duration: duration }));
  expect(problems).toMatchObject([{ column: "Duration", code }]);
});
