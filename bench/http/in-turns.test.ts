import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inTurns, type Pace } from "./in-turns";

const ONE_BY_ONE: Pace = { concurrency: 1, burstMs: 0, warmUps: 0, rounds: 1 };

describe("what is asked in turns", () => {
  it("does not count what warms it up", async () => {
    const { order, asked } = listened("ab");
    const turns = await inTurns(asked, { ...ONE_BY_ONE, warmUps: 2 });
    expect(order.join("")).toBe("abbaba");
    expect(turns.map(({ durationsMs }) => durationsMs)).toEqual([[6], [5]]);
  });

  it("is asked once a round, every other round backwards", async () => {
    const { order, asked } = listened("abc");
    const turns = await inTurns(asked, { ...ONE_BY_ONE, rounds: 2 });
    expect(order.join("")).toBe("abccba");
    expect(turns.map(({ name, durationsMs }) => [name, durationsMs])).toEqual([
      ["a", [1, 6]],
      ["b", [2, 5]],
      ["c", [3, 4]],
    ]);
  });

  it("turns round at another one each time", async () => {
    const { order, asked } = listened("abc");
    await inTurns(asked, { ...ONE_BY_ONE, rounds: 8 });
    expect(order.join("")).toBe("abccba bcaacb cabbac abccba".replaceAll(" ", ""));
  });

  it("is asked by so many at once for as long as a burst lasts, and its bursts add up", async () => {
    let atOnce = 0;
    let mostAtOnce = 0;
    let count = 0;
    const once = async () => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await sleep(1);
      atOnce -= 1;
      count += 1;
      return { durationMs: 1 };
    };
    const [turn] = await inTurns([{ once }], { concurrency: 4, burstMs: 20, warmUps: 0, rounds: 3 });
    expect(mostAtOnce).toBe(4);
    expect(turn?.durationsMs).toHaveLength(count);
    expect(count).toBeGreaterThan(3 * 4);
    expect(turn?.elapsedMs).toBeGreaterThanOrEqual(3 * 20);
  });
});

/** Each says that it was asked, and took as many milliseconds as were asked until then. */
function listened(names: string) {
  const order: string[] = [];
  const asked = [...names].map((name) => ({ name, once: async () => ({ durationMs: order.push(name) }) }));
  return { order, asked };
}
