import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { KeptWrite } from "@/lib/unsent/kept-writes";
import { groupsOf, madeAtMs, nextToSend, retryAfterMs } from "@/lib/unsent/rules";

const NOW = Date.UTC(2026, 10, 22, 12);

function kept(key: string, more: Partial<KeptWrite> = {}): KeptWrite {
  const subject = { key, entry: { id: key, shown: null } };
  return { method: "PUT", url: "/", body: {}, receiptId: uuidv7(), label: key, reason: "offline", subject, ...more };
}
const refused = (code: string) => ({ refusal: { code, message: "Nein", fieldErrors: {} } });

describe("the next to send", () => {
  it("is none while another tab waits for the answer to the oldest: their order stays", () => {
    expect(nextToSend([kept("a", { onItsWayUntilMs: NOW + 1 }), kept("b")], NOW)).toBeNull();
    expect(nextToSend([kept("a", { onItsWayUntilMs: NOW }), kept("b")], NOW)?.label).toBe("a");
  });

  it("is nothing that was refused, and nothing that builds on it", () => {
    const list = [kept("a", refused("project-closed")), kept("a"), kept("b")];
    expect(nextToSend(list, NOW)?.label).toBe("b");
  });
});

describe("what is shown as unsent", () => {
  it("leaves out what is just being sent", () => {
    expect(groupsOf([kept("a", { onItsWayUntilMs: NOW + 1 })], NOW)).toEqual([]);
  });

  it("is one thing for all writes about the same, with the last as what the person wants", () => {
    const [first, second, other] = [kept("a", { label: "1:00" }), kept("a", { label: "2:00" }), kept("b")];
    expect(groupsOf([first, other, second], NOW)).toMatchObject([
      { key: "a", last: { label: "2:00" }, state: "waiting", writes: [first, second] },
      { key: "b", state: "waiting" },
    ]);
  });

  it.each([
    ["project-closed", "refused"],
    ["changed-elsewhere", "conflict"],
    ["not-found", "conflict"],
  ])("after the answer %s is a %s", (code, state) => {
    expect(groupsOf([kept("a", refused(code)), kept("a")], NOW)).toMatchObject([{ state }]);
  });

  it("is no conflict where there are no two values to choose from", () => {
    const write = kept("a", { ...refused("not-found"), subject: { key: "timer:t", timer: { shown: null } } });
    expect(groupsOf([write], NOW)).toMatchObject([{ state: "refused" }]);
  });
});

it("a receipt tells when its write was made", () => {
  expect(madeAtMs(kept("a", { receiptId: uuidv7({ msecs: NOW }) }))).toBe(NOW);
});

it("attempts come ever more rarely, five minutes apart at the most, and not all at once", () => {
  expect([0, 1, 2, 6, 50].map((failures) => retryAfterMs(failures, 0.5))).toEqual([5e3, 1e4, 2e4, 3e5, 3e5]);
  expect(retryAfterMs(0, 0)).toBeLessThan(retryAfterMs(0, 0.99));
});
