import { setTimeout as sleep } from "node:timers/promises";
import type { askAt } from "@/bench/storm/ask";

export const PAGE = "/login";

const BETWEEN_PAGES_MS = 20;

/** Looks at a page again and again, for as long as it is told or until it is told; gives how long it took each time. */
export async function lookFor(
  seconds: number,
  ask: ReturnType<typeof askAt>,
  isOver: () => boolean = () => false,
): Promise<number[]> {
  const durations: number[] = [];
  const endsAtMs = performance.now() + seconds * 1_000;
  while (performance.now() < endsAtMs && !isOver()) {
    const { status, durationMs } = await ask({ path: PAGE });
    if (status !== 200) throw new Error(`${PAGE} answered ${status}. Is Kontor running, and is there such an agency?`);
    durations.push(durationMs);
    await sleep(BETWEEN_PAGES_MS);
  }
  return durations;
}

export const spread = (durations: number[]) =>
  `p50 ${percentile(durations, 0.5).toFixed(0)} ms, p95 ${percentile(durations, 0.95).toFixed(0)} ms`;

export const ratio = (busy: number[], idle: number[], share: number) =>
  (percentile(busy, share) / percentile(idle, share)).toFixed(1);

function percentile(durations: number[], share: number): number {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
