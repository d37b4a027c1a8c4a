import { describe, expect, it } from "vitest";
import { type Pace, visitInSlots } from "@/lib/jobs/visit-in-slots";

/** Time goes on by what a visit takes and by rests alone. */
function aTime() {
  let atMs = 0;
  const rests: number[] = [];
  const pace: Pace = {
    elapsedMs: () => atMs,
    rest: async (milliseconds) => {
      rests.push(milliseconds);
      atMs += milliseconds;
    },
  };
  const visitTaking = (milliseconds: number) => async () => {
    atMs += milliseconds;
  };
  return { pace, rests, visitTaking, tookMs: () => atMs };
}

const some = (count: number) => Array.from({ length: count }, (_, index) => index);
const NEVER = new AbortController().signal;

describe("visits", () => {
  it("end when the worker stops, in the middle of a rest too", async () => {
    const stopping = new AbortController();
    const visited: number[] = [];
    const begunAtMs = performance.now();
    await visitInSlots(
      some(1000),
      async (one) => {
        visited.push(one);
        if (one === 1) setTimeout(() => stopping.abort(), 5);
      },
      stopping.signal,
    );
    expect(visited).toEqual([0, 1]);
    expect(performance.now() - begunAtMs).toBeLessThan(1_000);
  });

  it("of nobody are over at once", async () => {
    const { pace, rests } = aTime();
    await visitInSlots([], () => Promise.reject(new Error("nobody is there")), NEVER, pace);
    expect(rests).toEqual([]);
  });

  it("of one or a few wait for next to nothing, and nothing waits after the last", async () => {
    const { pace, tookMs, visitTaking } = aTime();
    await visitInSlots(some(1), visitTaking(10), NEVER, pace);
    expect(tookMs()).toBe(10);
    await visitInSlots(some(5), visitTaking(10), NEVER, pace);
    expect(tookMs()).toBe(10 + 4 * 60 + 10);
  });

  it("of thousands are over before the next round, evenly spread", async () => {
    const { pace, rests, tookMs, visitTaking } = aTime();
    await visitInSlots(some(3000), visitTaking(10), NEVER, pace);
    expect(tookMs()).toBeLessThanOrEqual(90_000);
    expect(new Set(rests)).toEqual(new Set([20]));
  });

  it("that take longer than their slot are followed by the next, and nothing is made up for", async () => {
    const { pace, rests, visitTaking } = aTime();
    const takes = [200, 10, 10];
    await visitInSlots(takes, (milliseconds) => visitTaking(milliseconds)(), NEVER, pace);
    expect(rests).toEqual([50]);
  });

  it("go on after one that failed", async () => {
    const { pace } = aTime();
    const visited: number[] = [];
    await visitInSlots(
      some(3),
      async (one) => {
        visited.push(one);
        if (one === 1) throw new Error("its database is away");
      },
      NEVER,
      pace,
    );
    expect(visited).toEqual([0, 1, 2]);
  });
});
