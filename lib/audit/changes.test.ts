import { expect, test } from "vitest";
import { changesBetween } from "@/lib/audit/changes";

test("there are no changes between equals", () => {
  expect(changesBetween({ name: "Hansen", budget: null }, { name: "Hansen", budget: null })).toBeNull();
});

test("only what differs is told, with what it was", () => {
  expect(changesBetween({ name: "Hansen", color: 1 }, { name: "Hansen", color: 2 })).toEqual({
    color: { from: 1, to: 2 },
  });
});
