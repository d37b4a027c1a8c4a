import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { newPassphrase } from "@/lib/auth/passphrase";
import { BlockList } from "./block-list";
import { guessesFor } from "./guesses";
import { openJudge } from "./judge";
import { judgePassword } from "./judging";

const folder = mkdtempSync(join(tmpdir(), "kontor-passwords-"));
afterAll(() => rmSync(folder, { recursive: true }));

const judge = await openJudge(undefined);
const refusalOf = async (password: string, words: string[] = []) => (await judge({ password, words })).refusal;

describe("a password that people choose first", () => {
  it.each([
    "passwordpassword",
    "Passwort12345678",
    "qwertzuiopasdfghjkl",
    "1qaz2wsx3edc4rfv",
    "1q2w3e4r5t6y7u8i",
    "123456789987654321",
    "11111111111111111111",
    "abcdefghijklmnopqrstuvwxyz",
    "iloveyouforever",
    "ichliebedichsehr",
    "Ichliebedichsehr1!",
    "FCBayernMünchen1900",
    "dasistmeinpasswort",
    "Sommer2026!Sommer",
    "geheimgeheimgeheim",
    "hallohallohallo",
    "schalke04schalke04",
    "manchesterunited",
    "superman12345678",
    "p4$$w0rd1234567",
    "drowssapdrowssap",
    "Donaudampfschiff",
    "fussballfussball",
    "31.12.1987 31.12.1987",
  ])("%s is refused", async (password) => {
    expect(await refusalOf(password)).not.toBeNull();
  });

  it("is told apart: in the list, or easily guessed", async () => {
    expect(await refusalOf("PasswordPassword")).toBe("common");
    expect(await refusalOf("passwortpasswort!")).toBe("guessable");
  });
});

describe("a password that nobody guesses", () => {
  it.each([
    "hamster klavier regen",
    "vier alte Wale singen im Chor",
    "correct horse battery staple",
    "lusab-babad-gutih-tugad",
    "K7#mQ2vX9$pL",
    "漢字仮名交じり文の長い合言葉です",
    "🎻🦀🌧🧭🪵🥨🛶🎲🧵🪁🐌🌶",
  ])("%s is accepted", async (password) => {
    expect(await refusalOf(password)).toBeNull();
  });

  it("is stronger the more there is of it", async () => {
    const passwords = ["hallo hallo 12", "blau Regen 47", "hamster klavier regen", "hamster klavier regen wolke"];
    const found = await Promise.all(passwords.map((password) => judge({ password, words: [] })));
    expect(found.map(({ strength }) => strength)).toEqual(["weak", "fair", "good", "strong"]);
  });

  it("is what the generator makes, each time", async () => {
    for (let n = 0; n < 50; n += 1) expect(await refusalOf(newPassphrase())).toBeNull();
  });
});

describe("whose password it is", () => {
  it("makes their names easy to guess", () => {
    const bare = guessesFor("zyxwolski quarrel", []).log10;
    expect(guessesFor("zyxwolski quarrel", ["zyxwolski"]).log10).toBeLessThan(bare - 2);
  });
});

describe("a list of the operator's own", () => {
  it("cannot be read in part: a file that is cut short blocks everything", async () => {
    const path = join(folder, "cut.txt.gz");
    writeFileSync(
      path,
      gzipSync(Array.from({ length: 5_000 }, (_, n) => `kw7-${n * n}-blorb`).join("\n")).subarray(0, 4_000),
    );
    await expect(BlockList.read(path)).rejects.toThrow();
    await expect(BlockList.read(join(folder, "missing.txt"))).rejects.toThrow();
  });

  it("blocks what is in any of its files, in any capitals, and nothing else", async () => {
    const lists = mkdtempSync(join(folder, "lists-"));
    const random = Array.from({ length: 4_000 }, (_, n) => `quark-${((n + 1) * 7919) % 100_003}-blorb`);
    writeFileSync(join(lists, "one.txt"), random.slice(0, 2_000).join("\r\n"));
    writeFileSync(join(lists, "two.txt.gz"), gzipSync(`${random.slice(2_000).join("\n")}\nshort\n`));
    const blocked = await BlockList.read(lists);
    expect(random.filter((password) => !blocked.has(password.toUpperCase()))).toEqual([]);
    expect(["short", "kw7-blorb-wanted", ""].some((password) => blocked.has(password))).toBe(false);
    const own = await openJudge(lists);
    expect(await own({ password: random[7] ?? "", words: [] })).toEqual({ strength: "weak", refusal: "common" });
  });
});

it("judges in a process of its own", { timeout: 30_000 }, async () => {
  const asked = { password: "passwordpassword", words: [] };
  expect(await judgePassword("test", asked)).toEqual({ strength: "weak", refusal: "common" });
});
