import { expect, test } from "vitest";
import { setClock, withClock } from "@/lib/testing/clock";
import { now } from "@/lib/time/clock";

const NOON = new Date("2026-11-22T12:00:00Z");

test("the clock is set right again when the run fails", async () => {
  await expect(withClock(NOON, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(now()).not.toEqual(NOON);
});

test("the clock tells the real time when nobody has set it", () => {
  const beforeMs = Date.now();
  const nowMs = now().getTime();
  expect(nowMs).toBeGreaterThanOrEqual(beforeMs);
  expect(nowMs).toBeLessThanOrEqual(Date.now());
});

test("the clock stands still during an asynchronous run", async () => {
  const seen = await withClock("2026-11-22T12:00:00Z", async () => {
    const first = now();
    await new Promise((resolve) => setImmediate(resolve));
    return [first, now()];
  });
  expect(seen).toEqual([NOON, NOON]);
});

test("a clock that moves can be set and taken back", () => {
  let ms = NOON.getTime();
  const restore = setClock(() => new Date(ms));
  ms += 1000;
  expect(now()).toEqual(new Date("2026-11-22T12:00:01Z"));
  restore();
  expect(now().getTime()).not.toBe(ms);
});
