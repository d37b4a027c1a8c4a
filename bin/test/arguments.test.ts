import { expect, it } from "vitest";
import { testCommand } from "./arguments";

const read = (...typed: string[]) =>
  testCommand()
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .parse(typed, { from: "user" })
    .opts();

it.each([
  ["--quik", "error: unknown option '--quik'\n(Did you mean --quick?)"],
  ["lib/time", "error: too many arguments. Expected 0 arguments but got 1: lib/time."],
])("%s is refused, and nothing runs", (typed, sentence) => {
  expect(() => read(typed)).toThrow(sentence);
});

it("asked for help, it says what it does instead of doing it", () => {
  expect(() => read("--help")).toThrow("(outputHelp)");
});

it("runs everything, or quickly", () => {
  expect(read()).toEqual({ quick: false });
  expect(read("--quick")).toEqual({ quick: true });
});
