import { expect, test } from "vitest";
import { openedAt } from "@/lib/calendar/opening";

const eight = 480;

test.each([
  { what: "at eight where nothing is recorded", first: null, now: null, opens: 465 },
  { what: "at the first entry of another day, early or late", first: 360, now: null, opens: 345 },
  { what: "at the day's beginning, not before it", first: 5, now: null, opens: 0 },
  { what: "at today's first entry while now is in sight below it", first: 540, now: 900, opens: 525 },
  { what: "further down when now would be below the window", first: 540, now: 1_200, opens: 660 },
  { what: "earlier when now is before the first entry", first: 540, now: 120, opens: 105 },
])("a page opens $what", ({ first, now, opens }) => {
  expect(openedAt({ morning: eight, first, now, sight: 600 })).toBe(opens);
});
