import { describe, expect, it } from "vitest";
import { addPasskeySchema, givePasskeySchema } from "@/lib/passkeys/schema";

const credential = { id: "abc", rawId: "abc", type: "public-key", clientExtensionResults: { credProps: { rk: true } } };
const assertion = { ...credential, response: { clientDataJSON: "e30", authenticatorData: "AA", signature: "AA" } };
const registration = { ...credential, response: { clientDataJSON: "e30", attestationObject: "oA" } };

const give = (answer: unknown) => givePasskeySchema.safeParse({ answer });

describe("what a browser answers", () => {
  it.each([
    ["nothing", undefined],
    ["no text", { not: "" }],
    ["no JSON", "{"],
    ["another thing", "[]"],
    ["null", "null"],
    ["a field that is an object", JSON.stringify({ ...assertion, id: { not: "" } })],
    ["what is not base64url", JSON.stringify({ ...assertion, rawId: "a b" })],
    ["another type", JSON.stringify({ ...assertion, type: "password" })],
    ["a registration", JSON.stringify(registration)],
    ["far too much", JSON.stringify({ ...assertion, rawId: "a".repeat(20_000) })],
  ])("is refused when it is %s", (_, answer) => {
    expect(give(answer).success).toBe(false);
  });

  it("is taken without what extensions say", () => {
    expect(give(JSON.stringify(assertion)).data?.answer).toEqual({ ...assertion, clientExtensionResults: {} });
  });

  it("names only ways of reaching it that are known", () => {
    const response = { ...registration.response, transports: ["usb", "telepathy", { not: "" }] };
    const { answer } = addPasskeySchema.parse({ answer: JSON.stringify({ ...registration, response }) });
    expect(answer.response.transports).toEqual(["usb"]);
  });
});
