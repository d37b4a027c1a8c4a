import { expect, test } from "vitest";
import { formatBytes } from "./bytes";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [4_200_000, "4.2 MB"],
  [42_400_000, "42 MB"],
  [1_000_000_000_000_000, "1,000 TB"],
])("%i bytes are %s", (bytes, words) => {
  expect(formatBytes(bytes, "en")).toBe(words);
});

test("a size is written as the language writes numbers", () => {
  expect(formatBytes(4_200_000, "de").replace("\u00a0", " ")).toBe("4,2 MB");
});
