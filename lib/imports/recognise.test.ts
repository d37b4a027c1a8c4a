import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/imports/read-file";
import { recognise } from "@/lib/imports/recognise";

const generic = "description,billable,client,project,tags,start,end,task,user_name,user_email".split(",");

test("refuses a header of no known format and says what each would need", () => {
  const problem = {
    code: "unrecognised",
    missing: {
      toggl: ["Email / User", "Start date", "Start time", "End time / Duration"],
      clockify: ["Email / User", "Start Date", "Start Time", "End Time / Duration (h) / Duration (decimal)"],
      harvest: ["Hours", "Last Name / First Name / Email"],
      generic: ["user_email / user_name", "start", "end"],
    },
  };
  expect(() => recognise(["Date", "Project", "Amount"])).toThrow(expect.objectContaining({ problem }));
});

test("refuses a header in which a column it needs stands twice", () => {
  const problem = { code: "duplicateColumn", column: "start" };
  expect(() => recognise([...generic, " START"])).toThrow(expect.objectContaining({ problem }));
});

describe("recognises", () => {
  test.each(["toggl", "clockify", "harvest"])("the real export of %s, every column of it", (source) => {
    const { header } = readFile(readFileSync(`${import.meta.dirname}/fixtures/${source}.csv`));
    expect(recognise(header)).toMatchObject({ layout: { source }, unknownColumns: [] });
  });

  test.each([
    ["the generic layout", generic, "generic"],
    ["titles in another order and case", [...generic].reverse().map((title) => ` ${title.toUpperCase()} `), "generic"],
    [
      "Toggl's report since 2025",
      [
        "Description",
        "Duration",
        "Member",
        "Email",
        "Project",
        "Tags",
        "Start date",
        "Start time",
        "Stop date",
        "Stop time",
      ],
      "toggl",
    ],
    ["what Toggl itself imports", ["Email", "Description", "Start date", "Start time", "Duration"], "toggl"],
    [
      "what Clockify itself imports",
      ["Project", "Client", "Description", "Email", "Start Date", "Start Time", "Duration (h)"],
      "clockify",
    ],
    [
      "Clockify's report in German",
      [
        "Projekt",
        "Kunde",
        "Beschreibung",
        "Benutzer",
        "Startdatum",
        "Startzeit",
        "Enddatum",
        "Endzeit",
        "Dauer (dezimal)",
      ],
      "clockify",
    ],
    [
      "Harvest's report without clients",
      ["Date", "Project", "Hours", "Hours Rounded", "Last Name", "Employee Id"],
      "harvest",
    ],
  ])("%s", (_, header, source) => {
    expect(recognise(header)).toMatchObject({ layout: { source }, unknownColumns: [] });
  });

  test("a file with columns nobody knows, and names them as the file does", () => {
    expect(recognise([...generic, "Mood ", "", "start date"]).unknownColumns).toEqual(["Mood", "start date"]);
  });
});
