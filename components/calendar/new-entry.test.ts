import { describe, expect, it } from "vitest";
import { newTimesOf } from "@/components/calendar/new-entry";
import type { FieldsDraft } from "@/components/time-entries/entry-fields";

const on = { projectId: "p" } as FieldsDraft["on"];
const drawn = { fromMs: Date.parse("2026-10-25T01:00:00Z"), toMs: Date.parse("2026-10-25T01:30:00Z") };
const before: FieldsDraft = {
  ...{ on, note: "", billable: true, day: "2026-10-25", duration: "0:30", startTime: "02:00", endTime: "02:30" },
};

describe("a new entry is refused", () => {
  it.each([
    ["without anything it is on", { on: null }, { projectId: "required" }],
    ["without a duration", { duration: "" }, { duration: "required" }],
    ["of no duration", { duration: "0" }, { duration: "required" }],
    ["of an unreadable one", { duration: "bald" }, { duration: "duration" }],
    ["of more than a day", { duration: "25" }, { duration: "duration-too-long" }],
    ["with half a span", { endTime: "" }, { endTime: "time" }],
    ["without a day", { day: "" }, { day: "day" }],
  ] as const)("%s", (_, typed, errors) => {
    expect(newTimesOf(before, { ...before, ...typed }, drawn)).toEqual({ ok: false, errors });
  });
});

describe("a new entry", () => {
  it("is where it was drawn, even in the second of two equal hours", () => {
    const times = { day: before.day, startedAt: new Date(drawn.fromMs), endedAt: new Date(drawn.toMs) };
    expect(newTimesOf(before, { ...before, note: "spät" }, drawn)).toEqual({ ok: true, times, durationSeconds: 1_800 });
  });

  it("is at the times that were typed instead", () => {
    const typed = { ...before, startTime: "04:00", endTime: "04:30" };
    const times = { day: before.day, startTime: "04:00", endTime: "04:30" };
    expect(newTimesOf(before, typed, drawn)).toMatchObject({ ok: true, times });
  });

  it("may have no time of day", () => {
    const typed = { ...before, startTime: "", endTime: "" };
    const times = { day: before.day, durationSeconds: 1_800 };
    expect(newTimesOf(before, typed, drawn)).toEqual({ ok: true, times, durationSeconds: 1_800 });
  });
});
