import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { anAgency } from "@/lib/testing/database";
import { OPERATORS_SCOPE_ID } from "./scopes";
import type { SealedPlace } from "./sealed-fields";
import { open, SealBrokenError, seal } from "./sealing";

const here = anAgency();
const TEXT = "JBSWY3DPEHPK3PXP äöü 🔑";
const place: SealedPlace = { table: "Authenticator", row: uuidv7(), field: "secret" };
let sealed: string;

beforeAll(async () => {
  sealed = await seal(here.agency.id, place, TEXT);
});

describe("a sealed value does not open", () => {
  test("with any bit of it flipped", async () => {
    const bytes = Buffer.from(sealed);
    for (let index = 0; index < bytes.length * 8; index++) {
      const flipped = Buffer.from(bytes);
      flipped[index >> 3] = (flipped[index >> 3] ?? 0) ^ (1 << (index & 7));
      await expect(open(here.agency.id, place, flipped.toString("latin1"))).rejects.toThrow(SealBrokenError);
    }
  });

  test("cut off anywhere, or with something behind it", async () => {
    for (let length = 0; length < sealed.length; length++) {
      await expect(open(here.agency.id, place, sealed.slice(0, length))).rejects.toThrow(SealBrokenError);
    }
    for (const tail of ["A", "=", "\n", ".A"]) {
      await expect(open(here.agency.id, place, sealed + tail)).rejects.toThrow(SealBrokenError);
    }
  });

  test.each<[string, { table: string; row: string; field: string }]>([
    ["table", { ...place, table: "Contact" }],
    ["row", { ...place, row: uuidv7() }],
    ["field", { ...place, field: "label" }],
    ["place that reads alike", { ...place, table: `Authenticator","${place.row}`, row: "" }],
  ])("at another %s", async (_, elsewhere) => {
    await expect(open(here.agency.id, elsewhere as SealedPlace, sealed)).rejects.toThrow(SealBrokenError);
  });

  test("at another agency's same row", async () => {
    await seal(OPERATORS_SCOPE_ID, place, TEXT);
    await expect(open(OPERATORS_SCOPE_ID, place, sealed)).rejects.toThrow(SealBrokenError);
  });

  test.each([
    ["an unknown version", (value: string) => value.replace("k1.", "k2.")],
    ["an unknown key", (value: string) => value.replace(/\.d[0-9a-f]+\./, ".d0123456789abcdef.")],
    ["no key", (value: string) => value.replace(/\.d[0-9a-f]+\./, "..")],
    ["plain text", () => TEXT],
  ])("with %s", async (_, change) => {
    await expect(open(here.agency.id, place, change(sealed))).rejects.toThrow(SealBrokenError);
  });

  test("and says the same whatever was wrong", async () => {
    const says = async (value: string) => open(here.agency.id, place, value).catch((error: Error) => error.message);
    expect(await says("nonsense")).toBe(await says(sealed.slice(0, -1)));
  });
});

test("what was sealed opens at its place", async () => {
  expect(await open(here.agency.id, place, sealed)).toBe(TEXT);
});

test("an empty text can be sealed", async () => {
  expect(await open(here.agency.id, place, await seal(here.agency.id, place, ""))).toBe("");
});

test("the same text never looks the same twice", async () => {
  expect(await seal(here.agency.id, place, TEXT)).not.toBe(sealed);
});
