import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { memoryStorage } from "@/lib/testing/browser-storage";
import { keptWritesOf } from "@/lib/unsent/kept-writes";
import { PATIENCE_MS } from "@/lib/unsent/send";
import { sendKept, sendOrKeep } from "@/lib/unsent/send-or-keep";

/** What happens to one request on its way. */
type Fate = "answered" | "never-arrives" | "answer-lost" | "page-closed" | "page-closed-after-arriving";

const fate = fc.constantFrom<Fate>(
  "answered",
  "never-arrives",
  "answer-lost",
  "page-closed",
  "page-closed-after-arriving",
);

type Step = { does: "write" | "retry" | "two-tabs-write" | "two-tabs-retry" | "wait"; fates: Fate[] };

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom("write", "retry", "two-tabs-write", "two-tabs-retry", "wait"),
  fates: fc.array(fate, { maxLength: 6 }),
});

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("whatever happens to requests, answers, pages and tabs, each write has its effect exactly once", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), checkSteps), { numRuns: 150 });
});

async function checkSteps(steps: Step[]): Promise<void> {
  // In a browser that cannot say which tab is sending: then the receipts alone see to it.
  vi.stubGlobal("navigator", {});
  const kept = keptWritesOf("mia", memoryStorage());
  const effects: number[] = [];
  const receipts = new Set<string>();
  let fates: Fate[] = [];
  let written = 0;
  vi.stubGlobal("fetch", async (_url: string, { body, headers }: { body: string; headers: Record<string, string> }) => {
    const how = fates.shift() ?? "never-arrives";
    const receipt = headers["x-receipt-id"] ?? "";
    // As `writeAs` does: what was done under a receipt once is not done again.
    if (how !== "never-arrives" && how !== "page-closed" && !receipts.has(receipt)) {
      receipts.add(receipt);
      effects.push((JSON.parse(body) as { nr: number }).nr);
    }
    if (how === "answered") return Response.json(null);
    if (how.startsWith("page-closed")) return new Promise<Response>(() => {});
    throw new TypeError("Failed to fetch");
  });

  const write = () => {
    written += 1;
    const request = { method: "POST", url: "/", body: { nr: written }, receiptId: uuidv7(), label: "" } as const;
    return sendOrKeep(kept, request);
  };
  const run = { write: [write], retry: [() => sendKept(kept)], wait: [] as (() => Promise<unknown>)[] };
  for (const { does, fates: given } of steps) {
    fates = [...given];
    const tabs = does.startsWith("two-tabs") ? 2 : 1;
    const [act] = run[does.replace("two-tabs-", "") as keyof typeof run];
    // A closed page's promise never settles: what it had stored is all that is left of it.
    await Promise.race([Promise.all(Array.from({ length: tabs }, () => act?.())), soon()]);
    if (does === "wait") vi.setSystemTime(Date.now() + PATIENCE_MS);
  }

  // The connection is back, and stays.
  vi.setSystemTime(Date.now() + PATIENCE_MS);
  fates = Array.from({ length: 200 }, () => "answered");
  await sendKept(kept);
  expect(kept.list()).toEqual([]);
  expect(effects.toSorted((a, b) => a - b)).toEqual(Array.from({ length: written }, (_, index) => index + 1));
}

const soon = () => new Promise((done) => setTimeout(done, 5));
