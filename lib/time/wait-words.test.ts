import { expect, it } from "vitest";
import { waitWords } from "./wait-words";

it("counts a wait in seconds as long as somebody would, then in whole minutes, never too few", () => {
  expect(waitWords(30)).toEqual({ seconds: 30, minutes: 0 });
  expect(waitWords(90)).toEqual({ seconds: 90, minutes: 0 });
  expect(waitWords(121)).toEqual({ seconds: 121, minutes: 3 });
  expect(waitWords(3600)).toEqual({ seconds: 3600, minutes: 60 });
});
