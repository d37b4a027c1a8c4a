import { generateSync } from "otplib";
import { describe, expect, it } from "vitest";
import { newTotpSecret, otpauthUri, stepOfCode } from "./totp";

/** "12345678901234567890", the secret of both RFCs' appendices. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code", () => {
  it.each(["", "12345", "1234567", "abcdef", "12 345", "１２３４５６", "-12345", "12345\n"])("is never %j", (code) => {
    expect(stepOfCode(SECRET, code, at(59))).toBeNull();
  });

  it("is not what another secret gives", () => {
    const code = generateSync({ secret: newTotpSecret(), epoch: 1_111_111_109 });
    expect(stepOfCode(SECRET, code, at(1_111_111_109))).toBeNull();
  });

  // RFC 6238, appendix B: the last six of the eight digits, which is the same number modulo 10^6.
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at second %i is %s, as RFC 6238 has it", (seconds, code) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  // RFC 4226, appendix D: the counter is the time step.
  it.each([
    [0, "755224"],
    [1, "287082"],
    [2, "359152"],
    [3, "969429"],
    [4, "338314"],
    [5, "254676"],
    [6, "287922"],
    [7, "162583"],
    [8, "399871"],
    [9, "520489"],
  ])("of step %i is %s, as RFC 4226 has it", (step, code) => {
    expect(stepOfCode(SECRET, code, at(step * 30))).toBe(step);
  });

  it("counts exactly when the phone's clock is in the present step or one beside it", () => {
    // Ten seconds into a step: from 40 s behind to 49 s ahead.
    const server = 1_700_000_020;
    for (let offset = -90; offset <= 90; offset += 1) {
      const code = generateSync({ secret: SECRET, epoch: server + offset });
      const steps = Math.floor((server + offset) / 30) - Math.floor(server / 30);
      const expected = Math.abs(steps) <= 1 ? Math.floor((server + offset) / 30) : null;
      expect(stepOfCode(SECRET, code, at(server)), `a clock ${offset} s off`).toBe(expected);
      expect(expected !== null).toBe(offset >= -40 && offset < 50);
    }
  });
});

describe("a secret", () => {
  it("has 160 bits and is never the same", () => {
    const secrets = Array.from({ length: 50 }, newTotpSecret);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(secrets).size).toBe(50);
  });

  it("is handed over with the agency and the login as label", () => {
    const uri = new URL(otpauthUri({ issuer: "Müller: Söhne & Co", login: "ada@test.example", secret: SECRET }));
    expect(uri.protocol).toBe("otpauth:");
    expect(decodeURIComponent(uri.pathname)).toContain("Müller  Söhne & Co:ada@test.example");
    expect(Object.fromEntries(uri.searchParams)).toEqual({ secret: SECRET, issuer: "Müller  Söhne & Co" });
  });
});
