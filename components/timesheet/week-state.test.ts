import { describe, expect, test } from "vitest";
import { judgeDraft, liveEntries } from "@/components/timesheet/drafts";
import { cellSubject, withKept } from "@/components/timesheet/kept-week";
import { afterWrite, cellWrite } from "@/components/timesheet/optimistic";
import {
  type CellState,
  cellAt,
  initialWeek,
  recordedSeconds,
  type WeekAction,
  weekReducer,
} from "@/components/timesheet/week-state";
import { rowKey, secondsOf } from "@/lib/timesheets/rules";
import type { EntryView, RowView, WeekView } from "@/lib/timesheets/schema";
import type { KeptGroup } from "@/lib/unsent/rules";

const START = "2026-11-16";
const refs = { projectId: "p", taskId: null, activityId: null };
const view: RowView = {
  ...refs,
  projectName: "Website",
  projectColor: 1,
  clientName: null,
  taskName: null,
  activityName: null,
  billableDefault: false,
  isOpen: true,
  isProjectOpen: true,
};
const other: RowView = { ...view, projectId: "q", projectName: "Archiv" };

const anEntry = (fields: Partial<EntryView> = {}): EntryView => ({
  ...refs,
  id: "e",
  day: START,
  version: 1,
  durationSeconds: 3600,
  startedAt: null,
  startTime: null,
  endTime: null,
  note: "",
  billable: true,
  ...fields,
});

const week = (entries: EntryView[], rows = [view]): WeekView => ({
  loadId: "l",
  start: START,
  today: START,
  rows,
  entries,
});
const begin = (entries: EntryView[], rows?: RowView[]) => initialWeek({ week: week(entries, rows), locale: "de" });
const monday = { row: rowKey(view), column: 0 };
const typed = (text: string): WeekAction => ({ type: "typed", at: monday, text });
const refused: WeekAction = { type: "refused", at: monday, code: "forbidden", message: "Nein", text: "2", entries: [] };

const weekAfter = (entries: EntryView[], ...actions: WeekAction[]) => actions.reduce(weekReducer, begin(entries));

describe("what is typed", () => {
  test("stays in the field when the server refuses it, with what was stored behind it", () => {
    const sent: WeekAction = { type: "sent", at: monday, entries: [anEntry()] };
    const cell = cellAt(weekAfter([], typed("2"), sent, refused), monday);
    expect(cell).toMatchObject({ entries: [], draft: "2", notice: { kind: "refused", message: "Nein" } });
  });

  test("gives way to nothing older: a later draft outlives an earlier refusal, and an earlier save", () => {
    const sent: WeekAction = { type: "sent", at: monday, entries: [anEntry()] };
    expect(cellAt(weekAfter([], typed("2"), sent, typed("3"), refused), monday).draft).toBe("3");
    const saved: WeekAction = { type: "saved", at: monday, entries: [anEntry()] };
    expect(cellAt(weekAfter([], typed("2"), sent, typed("3"), saved), monday)).toEqual({
      entries: [anEntry()],
      draft: "3",
    });
  });

  test("outlives a week loaded meanwhile, on top of what is stored now", () => {
    const newer = anEntry({ version: 2, durationSeconds: 60 });
    const loaded: WeekAction = { type: "loaded", week: week([newer]), unsent: new Map() };
    expect(cellAt(weekAfter([anEntry()], typed("2"), loaded), monday)).toEqual({ entries: [newer], draft: "2" });
  });

  test("is forgotten by Escape", () => {
    expect(cellAt(weekAfter([anEntry()], typed("2"), { type: "reverted", at: monday }), monday)).toEqual({
      entries: [anEntry()],
    });
  });

  test.each<[string, CellState, ReturnType<typeof judgeDraft>]>([
    ["nothing typed", { entries: [] }, { verdict: "unchanged" }],
    ["the same in other words", { entries: [anEntry()], draft: "60m" }, { verdict: "unchanged" }],
    ["nothing where nothing is", { entries: [], draft: " " }, { verdict: "unchanged" }],
    ["0 where nothing is", { entries: [], draft: "0" }, { verdict: "unchanged" }],
    ["an emptied field", { entries: [anEntry()], draft: "" }, { verdict: "deletes" }],
    ["0", { entries: [anEntry()], draft: "0" }, { verdict: "deletes" }],
    ["a duration", { entries: [], draft: "1,5" }, { verdict: "saves", seconds: 5400 }],
    ["nonsense", { entries: [], draft: "abc" }, { verdict: "wrong", reason: "unreadable" }],
    ["too much", { entries: [], draft: "90" }, { verdict: "wrong", reason: "too-long" }],
  ])("%s", (_, cell, verdict) => {
    expect(judgeDraft(cell)).toEqual(verdict);
  });
});

describe("sums on the page", () => {
  const sumOf = (text: string, runningSeconds = 0, entries = [anEntry()]) =>
    secondsOf(weekAfter(entries, typed(text)).rows.flatMap((row) => liveEntries(row, START, runningSeconds)));

  test("do not count a draft over several entries, nor one that cannot be read", () => {
    expect(sumOf("9", 0, [anEntry(), anEntry({ id: "f" })])).toBe(7200);
    expect(sumOf("1:")).toBe(3600);
  });

  test("count a draft while it is typed, and the running timer", () => {
    expect(sumOf("1:30")).toBe(5400);
    expect(sumOf("")).toBe(0);
    const running = anEntry({ id: "r", day: "2026-11-17", durationSeconds: null, startedAt: `${START}T08:00:00Z` });
    expect(sumOf("1:30", 120, [anEntry(), running])).toBe(5520);
  });

  test("take a new entry to be billable as its project is", () => {
    const [live] = weekAfter([], typed("1")).rows.flatMap((row) => liveEntries(row, START, 0));
    expect(live).toMatchObject({ durationSeconds: 3600, billable: false });
  });
});

describe("a save", () => {
  test("shows at once what the server will give: the entry's next version", () => {
    const first = afterWrite(
      [],
      cellWrite({ entries: [] }, 3600, () => "new"),
      view,
      START,
    );
    expect(first).toMatchObject([{ id: "new", version: 1, durationSeconds: 3600, billable: false }]);
    const second = afterWrite(
      first,
      cellWrite({ entries: first }, 60, () => "unused"),
      view,
      START,
    );
    expect(second).toMatchObject([{ id: "new", version: 2, durationSeconds: 60 }]);
    expect(
      afterWrite(
        second,
        cellWrite({ entries: second }, 0, () => "unused"),
        view,
        START,
      ),
    ).toEqual([]);
  });

  test("that waits in the browser is not lost to a week loaded meanwhile, until it has been delivered", () => {
    const kept: WeekAction[] = [
      { type: "sent", at: monday, entries: [anEntry()] },
      { type: "kept", at: monday, state: "waiting" },
    ];
    const load = (keptGroups: KeptGroup[]): WeekAction => ({ type: "loaded", ...withKept(week([]), keptGroups) });
    const last = { label: "", reason: "offline", receiptId: "", method: "PUT", url: "", body: {} } as const;
    const subject = cellSubject(view, START, { entryId: "e", version: null, durationSeconds: 3600 }, anEntry());
    const group = { key: subject.key, writes: [], last: { ...last, subject }, state: "waiting" } as const;
    const whileKept = weekAfter([], ...kept, load([group]));
    expect(recordedSeconds(whileKept)).toBe(3600);
    expect(cellAt(whileKept, monday).notice).toEqual({ kind: "kept", state: "waiting" });
    expect(recordedSeconds(weekAfter([], ...kept, load([])))).toBe(0);
  });

  test("draws only its own row again", () => {
    const before = begin([], [view, other]);
    const saved = weekReducer(before, { type: "saved", at: monday, entries: [anEntry()] });
    expect(saved.rows.filter((row) => before.rows.includes(row)).map((row) => row.view)).toEqual([other]);
  });
});

test("a row that is added stands in its order, once", () => {
  const state = weekAfter([], { type: "row-added", view: other }, { type: "row-added", view: other });
  expect(state.rows.map((row) => row.view.projectName)).toEqual(["Archiv", "Website"]);
});
