import { createHash } from "node:crypto";

/** Numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** The same seed always gives the same row of numbers (mulberry32). For made-up content, never for secrets. */
export function randomFrom(...seed: (string | number)[]): Random {
  let state = createHash("sha256").update(JSON.stringify(seed)).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function between(random: Random, from: number, to: number): number {
  return from + random() * (to - from);
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from");
  return item;
}

/** Picks in proportion to the weights. */
export function pickWeighted<Item>(random: Random, items: readonly Item[], weight: (item: Item) => number): Item {
  let left = random() * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return pick(random, items);
}
