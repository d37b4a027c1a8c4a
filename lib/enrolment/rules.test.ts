import { expect, test } from "vitest";
import { timeLeft } from "@/lib/enrolment/rules";

const DUE_AT = new Date("2026-03-09T12:00:00Z");

test.each([
  ["2026-03-02T12:00:00Z", { days: 7, hours: 168, isLastDay: false }],
  ["2026-03-08T11:59:59Z", { days: 2, hours: 25, isLastDay: false }],
  ["2026-03-08T12:00:00Z", { days: 1, hours: 24, isLastDay: true }],
  ["2026-03-09T11:30:00Z", { days: 1, hours: 1, isLastDay: true }],
  ["2026-03-09T12:00:01Z", { days: 0, hours: 0, isLastDay: true }],
])("at %s the grace has left %j", (at, expected) => {
  expect(timeLeft(DUE_AT, new Date(at))).toEqual(expected);
});
