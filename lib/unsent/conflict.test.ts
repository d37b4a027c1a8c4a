import { describe, expect, it } from "vitest";
import type { EntryStanding, TimeEntryView } from "@/lib/time-entries/schema";
import { insistOn } from "@/lib/unsent/conflict";
import type { KeptWrite } from "@/lib/unsent/kept-writes";
import type { KeptGroup } from "@/lib/unsent/rules";

const line = { projectId: "p", projectName: "Website", projectColor: 1, clientName: null, taskId: null };
const on = { ...line, taskName: null, billableDefault: true, activityIds: null, activityId: null };

function entry(fields: Partial<TimeEntryView> = {}): TimeEntryView {
  const times = { durationSeconds: 3_600, startTime: null, endTime: null, splitId: null };
  return {
    id: "e",
    version: 1,
    day: "2026-11-20",
    note: "",
    billable: true,
    on,
    activityName: null,
    ...times,
    ...fields,
  };
}

function group(fields: Partial<KeptWrite>, shown: TimeEntryView | null = entry()): KeptGroup {
  const subject = { key: "k", entry: { id: shown?.id ?? "e", shown } };
  const write = { receiptId: "r", label: "Website", reason: "offline", body: {}, subject } as const;
  const last: KeptWrite = { method: "PATCH", url: "/api/v1/time-entries/e", ...write, ...fields };
  return { key: "k", writes: [last], last, state: "conflict" };
}

const cell = { method: "PUT", url: "/api/v1/timesheet/cell" } as const;
const stored = (...entries: TimeEntryView[]): EntryStanding => ({ entries, change: null });

describe("keeping one's own value", () => {
  it("of a cell never overwrites several entries, nor a timed one: it becomes one more", () => {
    for (const standing of [stored(entry({ id: "a" }), entry({ id: "b" })), stored(entry({ startTime: "09:00:00" }))]) {
      expect(insistOn(group(cell), standing)).toMatchObject({
        how: "add",
        write: { method: "POST", url: "/api/v1/time-entries", body: { durationSeconds: 3_600, projectId: "p" } },
      });
    }
  });

  it("of a cell cannot delete what is several entries now", () => {
    expect(insistOn(group(cell, null), stored(entry({ id: "a" }), entry({ id: "b" })))).toEqual({ how: "impossible" });
  });

  it("of a cell changes the duration of the one entry that is there, and keeps its note", () => {
    const theirs = entry({ id: "other", version: 4, durationSeconds: 60, note: "ihre" });
    expect(insistOn(group(cell), stored(theirs))).toMatchObject({
      how: "replace",
      write: {
        method: "PATCH",
        url: "/api/v1/time-entries/other",
        body: { version: 4, durationSeconds: 3_600 },
        subject: { entry: { shown: { note: "ihre", durationSeconds: 3_600 } } },
      },
    });
  });

  it("of an entry sends the same changes again, on top of the version that is stored now", () => {
    const changed = group({ body: { version: 1, note: "meine" } }, entry({ note: "meine" }));
    expect(insistOn(changed, stored(entry({ version: 7 })))).toMatchObject({
      how: "replace",
      write: { method: "PATCH", body: { version: 7, note: "meine" } },
    });
  });

  it("makes what is gone anew, with all that was typed", () => {
    const timed = entry({ startTime: "09:00", endTime: "10:00", note: "meine" });
    expect(insistOn(group({}, timed), stored())).toMatchObject({
      how: "replace",
      write: { method: "POST", body: { startTime: "09:00", endTime: "10:00", note: "meine", billable: true } },
    });
  });

  it("deletes the version that is stored now, and has nothing to do where nothing is", () => {
    expect(insistOn(group({ method: "DELETE" }, null), stored(entry({ version: 3 })))).toMatchObject({
      write: { method: "DELETE", body: { version: 3 } },
    });
    expect(insistOn(group({ method: "DELETE" }, null), stored())).toEqual({ how: "nothing-left" });
  });

  it("is a new write under a receipt of its own", () => {
    const insisting = insistOn(group(cell), stored());
    expect("write" in insisting && insisting.write.receiptId).not.toBe("r");
  });
});
