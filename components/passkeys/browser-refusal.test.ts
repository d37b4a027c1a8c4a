import { WebAuthnError } from "@simplewebauthn/browser";
import { expect, it } from "vitest";
import { browserRefusal } from "@/components/passkeys/browser-refusal";

const thrown = (name: string) => Object.assign(new Error("in the browser's words"), { name });

it.each([
  ["NotAllowedError", "cancelled"],
  ["InvalidStateError", "alreadyHere"],
  ["ConstraintError", "notVerified"],
  ["SecurityError", "failed"],
  ["AbortError", null],
])("%s is told as %s", (name, refusal) => {
  expect(browserRefusal(thrown(name))).toBe(refusal);
  const cause = thrown(name);
  expect(browserRefusal(new WebAuthnError({ message: "", code: "ERROR_CEREMONY_ABORTED", cause }))).toBe(refusal);
});

it("what is no error at all has failed", () => {
  expect(browserRefusal("no")).toBe("failed");
});
