import { afterEach, expect, it, vi } from "vitest";
import { memoryStorage } from "@/lib/testing/browser-storage";
import { draftsOf, forgetDrafts } from "@/lib/unsent/drafts";
import { keptWritesOf } from "@/lib/unsent/kept-writes";

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

it("leaving takes every member's drafts along, and no write that waits", () => {
  const storage = memoryStorage();
  draftsOf("mia", storage).write("note", "Konzept");
  draftsOf("tom", storage).write("note", "Text");
  const write = { method: "POST", url: "/", body: {}, receiptId: "r", label: "", reason: "offline" } as const;
  keptWritesOf("mia", storage).keep(write);
  forgetDrafts(storage);
  expect(Object.keys(storage)).toEqual(["kontor.unsent.1.mia.r"]);
});

it("a browser without room for a draft does not disturb who types", () => {
  const full = {
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  } as unknown as Storage;
  expect(() => draftsOf("mia", full).write("note", "Konzept")).not.toThrow();
});
