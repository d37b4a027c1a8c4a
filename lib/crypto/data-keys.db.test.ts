import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { controlClient } from "@/lib/db/control";
import { anAgency } from "@/lib/testing/database";
import { currentDataKeyId } from "./data-keys";
import { forgetKeys } from "./keyring";
import { pepperOf } from "./pepper";
import { OPERATORS_SCOPE_ID } from "./scopes";
import { open, SealBrokenError, seal } from "./sealing";

const here = anAgency();
const place = { table: "Authenticator", row: randomUUID(), field: "secret" } as const;

afterEach(() => vi.restoreAllMocks());

describe("no key", () => {
  test("is made for an agency that does not exist", async () => {
    await expect(seal(randomUUID(), place, "x")).rejects.toThrow();
  });

  test("means nothing is sealed, opened or peppered", async () => {
    const sealed = await seal(here.agency.id, place, "x");
    forgetKeys();
    vi.spyOn(controlClient().dataKey, "findFirst").mockRejectedValue(new Error("away"));
    vi.spyOn(controlClient().dataKey, "findUnique").mockRejectedValue(new Error("away"));
    await expect(seal(here.agency.id, place, "x")).rejects.toThrow("away");
    await expect(open(here.agency.id, place, sealed)).rejects.toThrow("away");
    await expect(pepperOf(here.agency.id)).rejects.toThrow("away");
    vi.restoreAllMocks();
    expect(await open(here.agency.id, place, sealed)).toBe("x");
  });
});

test("twenty first uses at once make one key", async () => {
  await controlClient().dataKey.deleteMany({ where: { scopeId: here.agency.id } });
  const ids = await Promise.all(Array.from({ length: 20 }, () => currentDataKeyId(here.agency.id)));
  expect(new Set(ids).size).toBe(1);
  expect(await controlClient().dataKey.count({ where: { scopeId: here.agency.id } })).toBe(1);
  forgetKeys();
});

test("the database refuses a second current key", async () => {
  await currentDataKeyId(here.agency.id);
  const second = { id: "dother", scopeId: here.agency.id, masterKeyId: "m", wrapped: new Uint8Array(1) };
  await expect(controlClient().dataKey.create({ data: second })).rejects.toThrow();
});

describe("a pepper", () => {
  test("is another for each agency, and no key that seals", async () => {
    const [ours, theirs] = [await pepperOf(here.agency.id), await pepperOf(OPERATORS_SCOPE_ID)];
    expect(ours.secret).toHaveLength(32);
    expect(ours.secret.equals(theirs.secret)).toBe(false);
  });

  test("is the same again for the key that it names", async () => {
    const { keyId, secret } = await pepperOf(here.agency.id);
    expect((await pepperOf(here.agency.id, keyId)).secret.equals(secret)).toBe(true);
    await expect(pepperOf(OPERATORS_SCOPE_ID, keyId)).rejects.toThrow(SealBrokenError);
  });
});
