import { expect, it } from "vitest";
import { hashRecoveryCode, isRecoveryCode, newRecoveryCode } from "./recovery-code";

it("does not take another code, a part of one, or nothing", () => {
  const code = newRecoveryCode();
  const hashed = hashRecoveryCode(code);
  for (const other of [newRecoveryCode(), code.slice(0, -1), `${code}0`, "", " "]) {
    expect(isRecoveryCode(other, hashed), other).toBe(false);
  }
});

it("keeps neither the code nor the same hash for the same code", () => {
  const code = newRecoveryCode();
  expect(hashRecoveryCode(code).codeHash).not.toEqual(hashRecoveryCode(code).codeHash);
});

it("has 24 characters that nobody mistakes, and no two are the same", () => {
  const codes = Array.from({ length: 200 }, newRecoveryCode);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(new Set(codes).size).toBe(200);
});

it.each([
  ["in small letters", (code: string) => code.toLowerCase()],
  ["without dashes", (code: string) => code.replaceAll("-", "")],
  ["with spaces and a line break", (code: string) => ` ${code.replaceAll("-", " ")}\n`],
  ["with letters where digits look like them", (code: string) => code.replaceAll("1", "l").replaceAll("0", "O")],
])("may be typed %s", (_, typed) => {
  const code = newRecoveryCode().replace(/^../, "10");
  expect(isRecoveryCode(typed(code), hashRecoveryCode(code))).toBe(true);
});
