import { expect, test } from "vitest";
import { decrypt, encrypt } from "./aes-gcm";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");

const FEFFE = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
const TEXT =
  "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
const CIPHERTEXT =
  "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";

/** McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, cases 13 to 16. */
test.each([
  { key: "00".repeat(32), nonce: "00".repeat(12), text: "", ciphertext: "", tag: "530f8afbc74536b9a963b4f1c4cb738b" },
  {
    key: "00".repeat(32),
    nonce: "00".repeat(12),
    text: "00".repeat(16),
    ciphertext: "cea7403d4d606b6e074ec5d3baf39d18",
    tag: "d0d1c8a799996bf0265b98b5d48ab919",
  },
  {
    key: FEFFE,
    nonce: "cafebabefacedbaddecaf888",
    text: `${TEXT}1aafd255`,
    ciphertext: `${CIPHERTEXT}898015ad`,
    tag: "b094dac5d93471bdec1a502270e3cc6c",
  },
  {
    key: FEFFE,
    nonce: "cafebabefacedbaddecaf888",
    text: TEXT,
    bound: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
    ciphertext: CIPHERTEXT,
    tag: "76fc6ece0f4e1768cddf8853bb2d551b",
  },
])("decrypts the published vector with the tag $tag", ({ key, nonce, text, bound = "", ciphertext, tag }) => {
  expect(decrypt(hex(key), hex(nonce + ciphertext + tag), hex(bound)).toString("hex")).toBe(text);
});

test("refuses what is shorter than nonce and tag", () => {
  const key = Buffer.alloc(32, 7);
  const encrypted = encrypt(key, Buffer.alloc(0), Buffer.alloc(0));
  expect(() => decrypt(key, encrypted.subarray(1), Buffer.alloc(0))).toThrow();
});

test("no nonce comes twice in 100,000 messages", () => {
  const key = Buffer.alloc(32, 7);
  const nonces = new Set<string>();
  for (let message = 0; message < 100_000; message++) {
    nonces.add(encrypt(key, Buffer.alloc(1), Buffer.alloc(0)).subarray(0, 12).toString("hex"));
  }
  expect(nonces.size).toBe(100_000);
}, 60_000);
