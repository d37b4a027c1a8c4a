import { describe, expect, it } from "vitest";
import { normaliseLogin, signInSchema } from "./schema";

const MEGABYTE = "x".repeat(1_000_000);
const good = { login: "mia@nordlicht.example", password: "ein langes Passwort" };

describe("credentials", () => {
  it.each([
    { login: { not: "" } },
    { login: ["mia@nordlicht.example"] },
    { login: "" },
    { login: " " },
    { login: MEGABYTE },
    { login: " ".repeat(1_000_000) },
    { login: "mia\0" },
    { password: { contains: "" } },
    { password: ["a"] },
    { password: true },
    { password: null },
    { password: "" },
    { password: MEGABYTE },
    { password: "a\0b" },
  ])("are refused before anybody looks them up: case %#", (fields) => {
    expect(signInSchema.safeParse({ ...good, ...fields }).success).toBe(false);
  });

  it("that are very long are refused at once, however often", () => {
    const startedAt = performance.now();
    for (let n = 0; n < 100; n += 1) signInSchema.safeParse({ login: MEGABYTE, password: MEGABYTE });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it("are one name however they are spelt", () => {
    expect(normaliseLogin(" MIA@Nordlicht.example ")).toBe(good.login);
    // The @ of full width, which Unicode takes for the same.
    expect(normaliseLogin("mia＠nordlicht.example")).toBe(good.login);
  });
});
