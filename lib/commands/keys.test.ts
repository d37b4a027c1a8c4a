import { describe, expect, it } from "vitest";
import { isPaletteKey, type Pressed, singleKeyCommand } from "@/lib/commands/keys";

function press(key: string, more: Partial<Pressed> = {}): Pressed {
  const modifiers = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, ...modifiers, repeat: false, isComposing: false, defaultPrevented: false, ...more };
}

describe("a single key does nothing", () => {
  it.each([
    ["with Ctrl", press("n", { ctrlKey: true })],
    ["with ⌘", press("s", { metaKey: true })],
    ["with Alt", press("?", { altKey: true })],
    ["as a capital letter", press("N", { shiftKey: true })],
    ["held down", press("s", { repeat: true })],
    ["while a character is composed", press("n", { isComposing: true })],
    ["that a widget has used", press("n", { defaultPrevented: true })],
    ["that is nobody's", press("x")],
  ])("%s", (_, event) => {
    expect(singleKeyCommand(event, false)).toBeNull();
  });

  it("after G, when no page has it", () => {
    expect(singleKeyCommand(press("n"), true)).toBeNull();
  });
});

it.each([
  [press("?", { shiftKey: true }), false, { do: "list" }],
  [press("n"), false, { do: "record" }],
  [press("s"), false, { do: "timer" }],
  [press("g"), false, { do: "wait" }],
  [press("t"), true, { do: "go", href: "/today" }],
])("%o, after G: %s, asks for %o", (event, afterG, command) => {
  expect(singleKeyCommand(event, afterG)).toEqual(command);
});

it("the palette has Ctrl + K, and ⌘ + K where Ctrl + K edits text", () => {
  const [ctrl, meta] = [press("k", { ctrlKey: true }), press("k", { metaKey: true })];
  expect([ctrl, meta].map((event) => isPaletteKey(event, false))).toEqual([true, false]);
  expect([ctrl, meta].map((event) => isPaletteKey(event, true))).toEqual([false, true]);
  expect(isPaletteKey(press("K", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
});
