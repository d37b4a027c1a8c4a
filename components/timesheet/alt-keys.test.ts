import { expect, test } from "vitest";
import { altKeyOf } from "@/components/timesheet/alt-keys";

const pressed = (fields: Partial<KeyboardEvent>) => ({
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  key: "n",
  code: "KeyN",
  ...fields,
});

test.each([
  ["nothing without Alt", { altKey: false }, ""],
  ["nothing of AltGr, which is Ctrl and Alt and writes characters", { ctrlKey: true, key: "@", code: "KeyQ" }, ""],
  ["a letter", {}, "n"],
  ["a letter with the caps lock on", { key: "N" }, "n"],
  ["the letter that is printed on the key, wherever it lies", { key: "a", code: "KeyQ" }, "a"],
  ["the key itself on a Mac, where Alt makes it another character", { key: "Dead" }, "n"],
  ["a key that is no letter", { key: "PageUp", code: "PageUp" }, "PageUp"],
])("Alt gives %s", (_, fields, key) => {
  expect(altKeyOf(pressed(fields))).toBe(key);
});
