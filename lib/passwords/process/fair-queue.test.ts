import { describe, expect, it } from "vitest";
import { FairQueue } from "./fair-queue";

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const run = async () => {
    log.push(name);
    await promise;
    return name;
  };
  return { run, end: resolve };
}

const limits = { atOnce: 1, waitingOfOne: 2, waitingOfAll: 3 };
const settle = () => new Promise((done) => setImmediate(done));

describe("a fair queue", () => {
  it("refuses one party's crowd while others still find a place, and all when it is full", async () => {
    const queue = new FairQueue(limits);
    const first = work([], "first");
    const ended = [queue.run("a", first.run)];
    const quick = async () => "quick";
    ended.push(queue.run("a", quick), queue.run("a", quick));
    expect([queue.isFullFor("a"), queue.isFullFor("b")]).toEqual([true, false]);
    await expect(queue.run("a", quick)).rejects.toMatchObject({ code: "busy" });
    ended.push(queue.run("b", quick));
    await expect(queue.run("c", quick)).rejects.toMatchObject({ code: "busy" });
    first.end();
    expect(await Promise.all(ended)).toEqual(["first", "quick", "quick", "quick"]);
  });

  it("lets parties take turns", async () => {
    const queue = new FairQueue({ atOnce: 1, waitingOfOne: 9, waitingOfAll: 9 });
    const log: string[] = [];
    const works = ["a1", "a2", "a3", "b1", "c1"].map((name) => work(log, name));
    const ended = works.map(({ run }, index) => queue.run("aaabc"[index] ?? "", run));
    for (const { end } of works) end();
    await Promise.all(ended);
    expect(log).toEqual(["a1", "a2", "b1", "c1", "a3"]);
  });

  it("runs no more at once than it may, and goes on after a failure", async () => {
    const queue = new FairQueue({ atOnce: 2, waitingOfOne: 9, waitingOfAll: 9 });
    const log: string[] = [];
    const [one, two, three] = ["one", "two", "three"].map((name) => work(log, name));
    if (!one || !two || !three) throw new Error("There are three");
    const failing = queue.run("a", async () => {
      await one.run();
      throw new Error("no luck");
    });
    const others = [queue.run("a", two.run), queue.run("a", three.run)];
    await settle();
    expect(log).toEqual(["one", "two"]);
    one.end();
    await expect(failing).rejects.toThrow("no luck");
    await settle();
    expect(log).toEqual(["one", "two", "three"]);
    two.end();
    three.end();
    expect(await Promise.all(others)).toEqual(["two", "three"]);
  });
});
