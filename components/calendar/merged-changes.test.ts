import { expect, test } from "vitest";
import { mergedChanges } from "@/components/calendar/merged-changes";

const span = (hour: string) => ({
  startedAt: new Date(`2026-11-20T${hour}:00Z`),
  endedAt: new Date(`2026-11-20T${hour}:30Z`),
});

test("of two ways to say when it was, only the later one is sent", () => {
  const none = { day: "2026-11-20", startTime: null, endTime: null };
  expect(mergedChanges({ day: "2026-11-19", ...span("09"), note: "a" }, none)).toEqual({ ...none, note: "a" });
  expect(mergedChanges(none, { day: "2026-11-21", ...span("10") })).toEqual({ day: "2026-11-21", ...span("10") });
});

test("what the later change does not speak of stays", () => {
  expect(mergedChanges({ ...span("09") }, { note: "b" })).toEqual({ ...span("09"), note: "b" });
});
