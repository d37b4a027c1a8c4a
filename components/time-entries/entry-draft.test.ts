import { describe, expect, it } from "vitest";
import { changesOf, draftOf, withDuration, withTimes } from "@/components/time-entries/entry-draft";
import type { TimeEntryView } from "@/lib/time-entries/schema";

const entry: TimeEntryView = {
  id: "1",
  version: 3,
  day: "2026-11-20",
  durationSeconds: 5_400,
  startTime: "09:00:00",
  endTime: "10:30:00",
  note: "Startseite",
  billable: true,
  splitId: null,
  activityName: null,
  on: {
    projectId: "p",
    projectName: "Website",
    projectColor: 1,
    clientName: null,
    taskId: null,
    taskName: null,
    billableDefault: true,
    activityIds: null,
    activityId: null,
  },
};
const draft = draftOf(entry);
const untimed = draftOf({ ...entry, startTime: null, endTime: null });

describe("an entry as it is typed", () => {
  it.each([
    ["a duration that nobody understands", { duration: "1:5" }, { duration: "duration" }],
    ["more than a day", { duration: "25" }, { duration: "duration-too-long" }],
    ["a start without an end", { endTime: "" }, { endTime: "time" }],
    ["no day", { day: "" }, { day: "day" }],
  ])("is refused with %s", (_, typed, errors) => {
    expect(changesOf(draft, { ...draft, ...typed })).toEqual({ ok: false, errors });
  });

  it("cannot lose the times it was recorded at", () => {
    const typed = { ...draft, startTime: "", endTime: "" };
    expect(changesOf(draft, typed)).toEqual({ ok: false, errors: { startTime: "time" } });
  });

  it("sends only what was changed", () => {
    expect(changesOf(draft, draft)).toEqual({ ok: true, changes: {} });
    expect(changesOf(draft, { ...draft, note: "neu" })).toEqual({ ok: true, changes: { note: "neu" } });
    expect(changesOf(untimed, withDuration(untimed, "2h"))).toEqual({ ok: true, changes: { durationSeconds: 7_200 } });
  });

  it("moves its end with its duration, and its duration with its times, also over midnight", () => {
    expect(withDuration(draft, "2").endTime).toBe("11:00");
    expect(withDuration({ ...draft, startTime: "23:00" }, "1:30").endTime).toBe("00:30");
    expect(withTimes(draft, { endTime: "10:15" }).duration).toBe("1:15");
    expect(withTimes(draft, { endTime: "01:00" }).duration).toBe("16:00");
    expect(withTimes(draft, { startTime: "" }).duration).toBe("1:30");
  });

  it("becomes timed when it gets a start and an end", () => {
    const timed = withTimes(withTimes(untimed, { startTime: "08:00" }), { endTime: "09:00" });
    expect(changesOf(untimed, timed)).toEqual({ ok: true, changes: { startTime: "08:00", endTime: "09:00" } });
  });
});
