import { expect, test } from "vitest";
import { dayNames } from "@/components/timesheet/names";

test.each([
  ["de", "Mo", "Montag, 29. März", "Sonntag, 4. April"],
  ["en-GB", "Mon", "Monday 29 March", "Sunday 4 April"],
])("a week is named in %s, over a change of month and of the clock", (locale, weekday, first, last) => {
  const days = dayNames("2027-03-29", locale);
  expect(days.map(({ date }) => date)).toEqual(["29", "30", "31", "1", "2", "3", "4"]);
  expect(days[0]).toMatchObject({ weekday, long: first });
  expect(days[6]?.long).toBe(last);
});
