import { expect, test } from "vitest";
import { formatMasterKey, newMasterKey, parseMasterKeys } from "./master-key-format";
import { KeysError } from "./master-keys";

const base64 = (bytes: Iterable<number> | string) => Buffer.from(bytes as Uint8Array).toString("base64");
const good = formatMasterKey(newMasterKey());

test.each([
  ["nothing", "", /holds no master key/],
  ["remarks only", "# later\n", /holds no master key/],
  ["no id", base64(newMasterKey().secret), /must be an id, a colon and 32 random bytes/],
  ["an id with a dot", `m.1:${base64(newMasterKey().secret)}`, /must be an id/],
  ["too few bytes", `m:${base64(newMasterKey().secret.subarray(1))}`, /is not 32 bytes/],
  ["too many bytes", `m:${base64([...newMasterKey().secret, 1])}`, /is not 32 bytes/],
  ["a character that is lost", good.replace(/.$/, ""), /is not 32 bytes/],
  ["something that is no base64", "m:change-me", /is not 32 bytes/],
  ["zeros", `m:${base64(Buffer.alloc(32))}`, /is a placeholder/],
  ["a repeated byte", `m:${base64(Buffer.alloc(32, 0xa5))}`, /is a placeholder/],
  ["a repeated word", `m:${base64(Buffer.alloc(32, "\u0001secret"))}`, /is a placeholder/],
  ["counted bytes", `m:${base64(Buffer.from(Array.from({ length: 32 }, (_, i) => i)))}`, /is a placeholder/],
  ["a phrase", `m:${base64("this-is-my-very-long-passphrase!")}`, /is a placeholder/],
  ["the same id twice", `${good}\n${good}`, /two master keys called/],
  ["a good key and a bad one", `${good},m:x`, /^Master key 2 in the file/],
])("refuses %s in a sentence", (_, text, sentence) => {
  expect(() => parseMasterKeys(text, "the file")).toThrow(KeysError);
  expect(() => parseMasterKeys(text, "the file")).toThrow(sentence);
});

test("no sentence repeats a key", () => {
  const secret = base64(newMasterKey().secret);
  for (const text of [`${secret}`, `m:${secret}x`, `m.:${secret}`]) {
    expect(() => parseMasterKeys(text, "the file")).not.toThrow(secret.slice(0, 8));
  }
});

test("keys are read in their order from lines and from a list", () => {
  const keys = [newMasterKey(), newMasterKey()];
  const written = keys.map(formatMasterKey);
  expect(parseMasterKeys(`# Remark, with a comma\n${written.join("\n")}\n`, "")).toEqual(keys);
  expect(parseMasterKeys(written.join(", "), "")).toEqual(keys);
});
