import { describe, expect, test } from "vitest";
import { secondsOf, spanBetween } from "@/lib/imports/moments";

const HOUR = 3_600;
const timeZone = "Europe/Berlin";
const autumn = (time: string) => ({ day: "2024-10-27", time }); // 03:00 becomes 02:00
const spring = (time: string) => ({ day: "2024-03-31", time }); // 02:00 becomes 03:00

describe("the time between two moments", () => {
  test("is none when the end lies before the start in every reading", () => {
    expect(spanBetween(autumn("02:30:00"), autumn("01:59:59"), { timeZone, statedSeconds: null })).toBeNull();
  });

  test.each([
    {
      what: "an hour more than the clock shows in autumn",
      span: [autumn("01:00:00"), autumn("04:00:00")],
      seconds: 4 * HOUR,
    },
    { what: "an hour less in spring", span: [spring("01:00:00"), spring("04:00:00")], seconds: 2 * HOUR },
    { what: "nothing between equal times", span: [autumn("12:00:00"), autumn("12:00:00")], seconds: 0 },
    {
      what: "within the first of two equal hours, when nothing says otherwise",
      span: [autumn("02:10:00"), autumn("02:30:00")],
      seconds: HOUR / 3,
    },
    {
      what: "into the second of two equal hours, when the clock seems to run backwards",
      span: [autumn("02:30:00"), autumn("02:10:00")],
      seconds: (2 * HOUR) / 3,
    },
    {
      what: "into the second of two equal hours, when the stated duration says so",
      span: [autumn("02:10:00"), autumn("02:30:00")],
      statedSeconds: (4 * HOUR) / 3,
      seconds: (4 * HOUR) / 3,
    },
    {
      what: "from the second of two equal hours, when the stated duration says so",
      span: [autumn("02:30:00"), autumn("03:30:00")],
      statedSeconds: HOUR,
      seconds: HOUR,
    },
    {
      what: "what start and end say, when the stated duration fits no reading",
      span: [autumn("09:00:00"), autumn("10:00:00")],
      statedSeconds: 5 * HOUR,
      seconds: HOUR,
    },
    {
      what: "that of instants, which have one reading",
      span: [new Date("2024-10-27T00:30:00Z"), new Date("2024-10-27T01:30:00Z")],
      statedSeconds: 0,
      seconds: HOUR,
    },
  ])("is $what", ({ span: [start, end], statedSeconds = null, seconds }) => {
    const span = start && end && spanBetween(start, end, { timeZone, statedSeconds });
    expect(span && secondsOf(span)).toBe(seconds);
  });
});
