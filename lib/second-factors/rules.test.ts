import { expect, it } from "vitest";
import { groupsOfFour, hasFewRecoveryCodes } from "./rules";

it.each([
  [{ authenticators: 0, passkeys: 0, recoveryCodes: 0 }, false],
  [{ authenticators: 1, passkeys: 0, recoveryCodes: 4 }, false],
  [{ authenticators: 1, passkeys: 0, recoveryCodes: 3 }, true],
  [{ authenticators: 0, passkeys: 1, recoveryCodes: 0 }, true],
])("of %j the recovery codes are few: %s", (count, few) => {
  expect(hasFewRecoveryCodes(count)).toBe(few);
});

it("shows a secret in groups of four, with nothing before or after", () => {
  expect(groupsOfFour("GEZDGNBVGY3TQOJQ")).toBe("GEZD GNBV GY3T QOJQ");
});
