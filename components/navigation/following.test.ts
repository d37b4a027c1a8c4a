import { expect, test } from "vitest";
import { isFollowedHere } from "./following";

const click = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false };
const anchor = { target: "", origin: "https://a.example" };

test.each([
  ["with Command, which opens a tab", { ...click, metaKey: true }, anchor],
  ["with Control, which opens a tab", { ...click, ctrlKey: true }, anchor],
  ["with Shift, which opens a window", { ...click, shiftKey: true }, anchor],
  ["with Alt, which downloads", { ...click, altKey: true }, anchor],
  ["with another button", { ...click, button: 1 }, anchor],
  ["that something else has answered", { ...click, defaultPrevented: true }, anchor],
  ["on a link to a new tab", click, { ...anchor, target: "_blank" }],
  ["on a link to another place", click, { ...anchor, origin: "https://b.example" }],
])("a click %s is left to the browser", (_, given, on) => {
  expect(isFollowedHere(given, on, "https://a.example")).toBe(false);
});

test("a plain click is followed here", () => {
  expect(isFollowedHere(click, anchor, "https://a.example")).toBe(true);
});
