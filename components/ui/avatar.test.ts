import { expect, test } from "vitest";
import { initials } from "./avatar";

test.each([
  ["", ""],
  ["madonna", "M"],
  ["Mara Lindqvist", "ML"],
  ["Jörg von der Heide", "JH"],
  ["  öykü  ünal ", "ÖÜ"],
])("the initials of %j are %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
