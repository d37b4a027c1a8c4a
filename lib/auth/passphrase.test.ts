import { expect, test } from "vitest";
import { requirementsOf } from "@/lib/passwords/rules";
import { newPassphrase } from "./passphrase";

test("a generated password is accepted as one and can be read aloud", () => {
  const passphrase = newPassphrase();
  const requirements = requirementsOf(passphrase, { minLength: 15, kinds: [], words: [] });
  expect(requirements.filter(({ isMet }) => !isMet)).toEqual([]);
  expect(passphrase).toMatch(
    /^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz](-([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]){3}$/,
  );
});

test("no two are the same", () => {
  expect(new Set(Array.from({ length: 1_000 }, newPassphrase)).size).toBe(1_000);
});
