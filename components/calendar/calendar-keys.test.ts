import { expect, it } from "vitest";
import { commandOf } from "@/components/calendar/calendar-keys";

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

it.each([
  ["Tab", {}],
  ["a", {}],
  ["ArrowDown", { ctrlKey: true }],
  ["ArrowLeft", { shiftKey: true }],
  ["c", {}],
  ["C", { ctrlKey: true, shiftKey: true }],
])("leaves %s with %j to the browser", (key, held) => {
  expect(commandOf({ ...none, key, ...held })).toBeNull();
});

it.each([
  ["ArrowDown", {}, { kind: "walk", direction: "down" }],
  ["ArrowLeft", { altKey: true }, { kind: "move", direction: "left" }],
  ["ArrowUp", { shiftKey: true }, { kind: "resize", edge: "end", by: -1 }],
  ["ArrowDown", { shiftKey: true, altKey: true }, { kind: "resize", edge: "start", by: 1 }],
  ["c", { metaKey: true }, { kind: "copy" }],
  ["v", { ctrlKey: true }, { kind: "paste" }],
  ["Backspace", {}, { kind: "delete" }],
])("reads %s with %j as %j", (key, held, command) => {
  expect(commandOf({ ...none, key, ...held })).toEqual(command);
});
