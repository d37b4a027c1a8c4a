import { expect, test } from "vitest";
import { connectionsNeeded } from "./connections";

test("more agencies need more connections, until clients are closed to make room", () => {
  expect(connectionsNeeded(1)).toBeLessThan(connectionsNeeded(2));
  expect(connectionsNeeded(40)).toBe(connectionsNeeded(4_000));
});
