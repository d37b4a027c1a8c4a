import { expect, test } from "vitest";
import { listCommand } from "@/components/lists/list-commands";

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, defaultPrevented: false };
const asked = (key: string, place: { isInRow: boolean; singleKeys: boolean }, further: Partial<typeof held> = {}) =>
  listCommand({ key, ...held, ...further }, place);

test.each(["j", "k", "x", "/"])("%s does nothing while single keys are switched off", (key) => {
  expect(asked(key, { isInRow: true, singleKeys: false })).toBeNull();
});

test.each(["ctrlKey", "metaKey", "altKey", "defaultPrevented"] as const)("a key is left alone with %s", (with_) => {
  expect(asked("j", { isInRow: true, singleKeys: true }, { [with_]: true })).toBeNull();
});

test("arrows scroll the page until a row has the focus, then they go from row to row", () => {
  expect(asked("ArrowDown", { isInRow: false, singleKeys: true })).toBeNull();
  expect(asked("ArrowDown", { isInRow: true, singleKeys: false })).toBe("next");
  expect(asked("ArrowUp", { isInRow: true, singleKeys: false })).toBe("previous");
});

test("J, K and / work from anywhere, X in a row", () => {
  const anywhere = { isInRow: false, singleKeys: true };
  expect(asked("j", anywhere)).toBe("next");
  expect(asked("k", anywhere)).toBe("previous");
  expect(asked("/", anywhere)).toBe("search");
  // On German keyboards it needs Shift.
  expect(asked("/", anywhere, { shiftKey: true })).toBe("search");
  expect(asked("x", anywhere)).toBeNull();
  expect(asked("x", { ...anywhere, isInRow: true })).toBe("tick");
});
