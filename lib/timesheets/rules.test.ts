import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  billablePercent,
  type CellKind,
  cellKind,
  compareRows,
  copiesOf,
  isAsSeen,
  sumsOf,
} from "@/lib/timesheets/rules";
import type { EntryView, RowView } from "@/lib/timesheets/schema";

const row = { projectId: "p", taskId: null, activityId: null };

function anEntry(fields: Partial<EntryView> = {}): EntryView {
  return {
    ...row,
    id: "e",
    day: "2026-11-16",
    version: 1,
    durationSeconds: 3600,
    startedAt: null,
    startTime: null,
    endTime: null,
    note: "",
    billable: true,
    ...fields,
  };
}

const timed = { startedAt: "2026-11-16T08:00:00Z", startTime: "09:00:00", endTime: "10:00:00" };
const running = { startedAt: "2026-11-16T08:00:00Z", durationSeconds: null };

describe("what a cell is", () => {
  test.each<[string, EntryView[], CellKind]>([
    ["nothing", [], "empty"],
    ["one untimed entry", [anEntry()], "single"],
    ["one timed entry", [anEntry(timed)], "list"],
    ["two untimed entries", [anEntry(), anEntry({ id: "f" })], "list"],
    ["a running timer", [anEntry(running)], "running"],
    ["a running timer beside an entry", [anEntry(), anEntry(running)], "running"],
  ])("%s", (_, entries, kind) => {
    expect(cellKind(entries)).toBe(kind);
  });
});

describe("a cell is not as it was seen", () => {
  const seen = { entryId: "e", version: 1 };
  const nothing = { entryId: "e", version: null };

  test.each([
    ["when there is an entry by now", nothing, [anEntry({ id: "f" })]],
    ["when a timer has run", nothing, [anEntry({ id: "f", ...timed })]],
    ["when its entry is gone", seen, []],
    ["when its entry was changed", seen, [anEntry({ version: 2 })]],
    ["when its entry got company", seen, [anEntry(), anEntry({ id: "f" })]],
    ["when it holds another entry", seen, [anEntry({ id: "f" })]],
    ["when its entry has times of day", seen, [anEntry(timed)]],
    ["when its timer runs", seen, [anEntry(running)]],
  ])("%s", (_, write, held) => {
    expect(isAsSeen(write, held)).toBe(false);
  });

  test("unless it holds just that", () => {
    expect(isAsSeen(nothing, [])).toBe(true);
    expect(isAsSeen(seen, [anEntry()])).toBe(true);
  });
});

describe("sums", () => {
  const anyEntry = fc.record({
    day: fc.constantFrom("2026-11-15", "2026-11-16", "2026-11-19", "2026-11-22", "2026-11-23"),
    durationSeconds: fc.option(fc.integer({ min: 0, max: 86_400 })),
    billable: fc.boolean(),
  });

  test("leave out what lies outside the week, and a running timer", () => {
    const entries = [anEntry({ day: "2026-11-15" }), anEntry({ day: "2026-11-23" }), anEntry(running)];
    expect(sumsOf("2026-11-16", entries).seconds).toBe(0);
  });

  test("of the days make the week's, billable ones too", () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const { seconds, billableSeconds, days } = sumsOf("2026-11-16", entries);
        expect(days.reduce((sum, day) => sum + day.seconds, 0)).toBe(seconds);
        expect(days.reduce((sum, day) => sum + day.billableSeconds, 0)).toBe(billableSeconds);
        expect(billableSeconds).toBeLessThanOrEqual(seconds);
      }),
    );
  });
});

describe("the billable share", () => {
  test.each([
    ["nothing to share", 0, 0, null],
    ["nothing billable", 3600, 0, 0],
    ["one billable second in a week", 604_800, 1, 1],
    ["all but a second", 604_800, 604_799, 99],
    ["two thirds", 10_800, 7200, 67],
    ["all", 3600, 3600, 100],
  ])("%s", (_, seconds, billableSeconds, percent) => {
    expect(billablePercent({ seconds, billableSeconds })).toBe(percent);
  });
});

describe("copying last week's hours", () => {
  test("leaves alone a cell that holds anything", () => {
    expect(copiesOf([anEntry()], [anEntry({ day: "2026-11-23", ...running })])).toEqual([]);
  });

  test("leaves out a running timer, what has no length, and what no single entry could hold", () => {
    const long = anEntry({ taskId: "t", durationSeconds: 86_400 });
    expect(copiesOf([anEntry(running), anEntry({ durationSeconds: 0 }), long, long], [])).toEqual([]);
  });

  test("makes one untimed entry a cell, and keeps apart what is billable", () => {
    const lastWeek = [anEntry(), anEntry(timed), anEntry({ billable: false, durationSeconds: 60 })];
    expect(copiesOf(lastWeek, [anEntry()])).toEqual([
      { ...row, day: "2026-11-23", durationSeconds: 7200, billable: true },
      { ...row, day: "2026-11-23", durationSeconds: 60, billable: false },
    ]);
  });
});

test("rows stand by client, project, task and activity, as the language sorts them", () => {
  const aRow = (clientName: string | null, projectName: string, taskName: string | null = null): RowView => ({
    ...row,
    projectName,
    clientName,
    taskName,
    activityName: null,
    projectColor: 1,
    billableDefault: true,
    isOpen: true,
    isProjectOpen: true,
  });
  const sorted = [
    aRow("Öko", "B"),
    aRow(null, "Intern"),
    aRow("Zebra", "A"),
    aRow("Öko", "B", "T 10"),
    aRow("Öko", "B", "T 9"),
  ]
    .sort(compareRows("de"))
    .map(({ clientName, projectName, taskName }) => [clientName, projectName, taskName].join(" "));
  expect(sorted).toEqual([" Intern ", "Öko B ", "Öko B T 9", "Öko B T 10", "Zebra A "]);
});
