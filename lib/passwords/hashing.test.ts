import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { HashingAnswer, HashingQuestion } from "./argon2";
import { askHashing } from "./hashing";
import { HelperProcess } from "./process/helper-process";
import { NICENESS } from "./process/low-priority";

const pepper = new Uint8Array(32).fill(7);
const hash = async (password: string) => (await askHashing("test", { kind: "hash", password, pepper })).passwordHash;
const matches = async (passwordHash: string | null, password: string, key: Uint8Array | null = pepper) =>
  (await askHashing("test", { kind: "verify", passwordHash, password, pepper: key })).matches;

describe("a password", { timeout: 30_000 }, () => {
  it.each([
    ["its first 72 bytes, when it has 73", "x".repeat(73), "x".repeat(72)],
    ["its first 72 bytes, when it has 72 and one was added", "x".repeat(72), "x".repeat(73)],
    ["127 of its 128 characters", `${"ä".repeat(127)}b`, "ä".repeat(127)],
    ["128 characters of which the last differs", `${"ä".repeat(127)}b`, `${"ä".repeat(127)}c`],
    ["a space less at its end", "vier alte Wale singen ", "vier alte Wale singen"],
    ["other capitals", "vier alte Wale singen", "vier alte wale singen"],
    ["what comes before a zero byte", "vier alte Wale\u0000singen", "vier alte Wale"],
  ])("is not matched by %s", async (_, password, other) => {
    expect(await matches(await hash(password), other)).toBe(false);
  });

  it("is matched however its accents are composed (NFC)", async () => {
    expect(await matches(await hash("Ma\u0308rz mit Fro\u0308schen"), "M\u00e4rz mit Fr\u00f6schen")).toBe(true);
  });

  it("is not matched without the pepper, nor with another", async () => {
    const passwordHash = await hash("vier alte Wale singen");
    expect(await matches(passwordHash, "vier alte Wale singen", null)).toBe(false);
    expect(await matches(passwordHash, "vier alte Wale singen", new Uint8Array(32))).toBe(false);
    expect(await matches(passwordHash, "vier alte Wale singen")).toBe(true);
  });

  it.each([[null], ["none"], [""]])("never matches %j, which is no hash", async (nothing) => {
    expect(await matches(nothing, "none")).toBe(false);
  });
});

describe("the process that hashes", { timeout: 30_000 }, () => {
  const helper = () => new HelperProcess<HashingQuestion, HashingAnswer>("hash-passwords");
  const question = { kind: "hash", password: "vier alte Wale singen", pepper } as const;

  it("answers nothing when it ends, and starts anew for the next question", async () => {
    const own = helper();
    const asked = own.ask(question);
    process.kill(own.pid ?? 0, "SIGKILL");
    await expect(asked).rejects.toThrow("SIGKILL");
    expect(await own.ask(question)).toMatchObject({ kind: "hash" });
  });

  it("fails when it cannot start", async () => {
    const missing = new HelperProcess<HashingQuestion, HashingAnswer>("no-such-file");
    await expect(missing.ask(question)).rejects.toThrow("bin/no-such-file ended");
  });

  it.runIf(process.platform === "linux")("lets everything else go first with each of its threads", async () => {
    const own = helper();
    await own.ask(question);
    const threads = `/proc/${own.pid}/task`;
    // The 19th field; the second, a name in brackets, may hold spaces.
    const niceness = readdirSync(threads).map(
      (id) => readFileSync(`${threads}/${id}/stat`, "utf8").split(") ")[1]?.split(" ")[16],
    );
    expect(new Set(niceness)).toEqual(new Set([String(NICENESS)]));
  });

  it.runIf(process.platform === "linux")("shows nothing of ours in its environment and arguments", async () => {
    process.env.KONTOR_TEST_CANARY = "canary";
    const own = helper();
    await own.ask(question);
    const shown = ["environ", "cmdline"].map((file) => readFileSync(`/proc/${own.pid}/${file}`, "utf8")).join();
    expect(shown).toContain("hash-passwords");
    for (const secret of ["canary", "DATABASE_URL", "vier alte"]) expect(shown).not.toContain(secret);
  });
});
