import { describe, expect, it } from "vitest";
import { overlaid, stillAhead, withKept } from "@/components/calendar/overlay";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import type { KeptGroup } from "@/lib/unsent/rules";

const entry = (id: string, version: number, more: Partial<ShownEntry> = {}) =>
  ({ id, version, durationSeconds: 60, ...more }) as ShownEntry;
const nobody = () => false;
const quiet = { isBusy: nobody, isFresh: nobody };

describe("what is known better than the last load", () => {
  it("takes the place of what was loaded, hides what was deleted, and adds what is new", () => {
    const overlay = new Map([
      ["a", [entry("a", 2), entry("a2", 1)]],
      ["b", []],
      ["d", [entry("d", 1)]],
    ]);
    const shown = overlaid([entry("a", 1), entry("a2", 1), entry("b", 1), entry("c", 1)], overlay);
    expect(shown.map(({ id, version }) => `${id}${version}`)).toEqual(["c1", "a2", "a21", "d1"]);
  });

  it("is forgotten when a load knows it, and kept while the load is older", () => {
    const overlay = new Map([["a", [entry("a", 3)]]]);
    expect(stillAhead(overlay, [entry("a", 2)], quiet).size).toBe(1);
    expect(stillAhead(overlay, [entry("a", 3)], quiet).size).toBe(0);
  });

  it("stays while it is on its way", () => {
    const overlay = new Map([["a", [entry("a", 1)]]]);
    expect(stillAhead(overlay, [entry("a", 1)], { ...quiet, isBusy: (id) => id === "a" }).size).toBe(1);
  });

  it("outlives one load that may have been asked for before it was done", () => {
    const overlay = new Map<string, ShownEntry[]>([
      ["new", [entry("new", 1)]],
      ["gone", []],
    ]);
    const loaded = [entry("gone", 1)];
    expect(stillAhead(overlay, loaded, { ...quiet, isFresh: () => true }).size).toBe(2);
    expect(stillAhead(overlay, loaded, quiet).size).toBe(0);
    expect(stillAhead(overlay, [entry("new", 1)], { ...quiet, isFresh: () => true }).has("new")).toBe(false);
  });
});

describe("what has not reached the server", () => {
  const kept = (id: string, shown: ShownEntry | null) =>
    ({ state: "waiting", last: { subject: { key: id, entry: { id, shown } } } }) as unknown as KeptGroup;

  it("is shown as it will be, and says so", () => {
    const shown = withKept([entry("a", 1), entry("b", 1), entry("c", 1)], [kept("a", entry("a", 2)), kept("b", null)]);
    expect(shown.map(({ id, version, unsent }) => [id, version, unsent])).toEqual([
      ["c", 1, undefined],
      ["a", 2, "waiting"],
    ]);
  });
});
