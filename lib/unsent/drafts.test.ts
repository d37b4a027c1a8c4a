import { afterEach, expect, it, vi } from "vitest";
import { memoryStorage } from "@/lib/testing/browser-storage";
import { draftsOf } from "@/lib/unsent/drafts";

afterEach(() => vi.useRealTimers());

it("a draft is nobody else's", () => {
  const storage = memoryStorage();
  draftsOf("mia", storage).write("cell.a", "1:3");
  expect(draftsOf("tom", storage).read("cell.a")).toBeNull();
  expect(draftsOf("mia", storage).read("cell.a")).toBe("1:3");
  expect(draftsOf("mia", storage).places("cell.")).toEqual(["cell.a"]);
});

it("a draft is not wanted any more after a week", () => {
  vi.useFakeTimers();
  const drafts = draftsOf("mia", memoryStorage());
  drafts.write("note", "Konzept");
  vi.setSystemTime(Date.now() + 8 * 24 * 3_600_000);
  expect(drafts.read("note")).toBeNull();
});

it("a browser without room for a draft does not disturb who types", () => {
  const full = {
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  } as unknown as Storage;
  expect(() => draftsOf("mia", full).write("note", "Konzept")).not.toThrow();
});
