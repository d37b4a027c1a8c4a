import { setTimeout as sleep } from "node:timers/promises";
import type { askAt } from "@/bench/storm/ask";

const BETWEEN_PAGES_MS = 20;

export type Page = { path: string; cookie?: string };

/** Milliseconds that each look took, by the page's path. */
export type Looks = Map<string, number[]>;

type Pace = { isOver?: () => boolean; betweenMs?: number };

/** Looks at pages in turn, again and again, for as long as it is told or until it is told. */
export async function lookFor(
  seconds: number,
  ask: ReturnType<typeof askAt>,
  pages: Page[],
  { isOver = () => false, betweenMs = BETWEEN_PAGES_MS }: Pace = {},
): Promise<Looks> {
  const looks: Looks = new Map(pages.map(({ path }) => [path, []]));
  const endsAtMs = performance.now() + seconds * 1_000;
  while (performance.now() < endsAtMs && !isOver()) {
    for (const { path, cookie } of pages) {
      const { status, durationMs } = await ask({ path, headers: cookie ? { cookie } : {} });
      if (status !== 200)
        throw new Error(`${path} answered ${status}. Is Kontor running, and is there such an agency?`);
      looks.get(path)?.push(durationMs);
      await sleep(betweenMs);
    }
  }
  return looks;
}

export const spread = (durations: number[]) =>
  `p50 ${percentile(durations, 0.5).toFixed(0)} ms, p95 ${percentile(durations, 0.95).toFixed(0)} ms`;

const ratio = (busy: number[], idle: number[], share: number) =>
  (percentile(busy, share) / percentile(idle, share)).toFixed(1);

/** A line a page: how long it took, and how many times as long as while nothing happened. */
export function compared(busy: Looks, idle: Looks): string[] {
  return [...busy].map(([path, durations]) => {
    const before = idle.get(path) ?? [];
    const times = `${ratio(durations, before, 0.5)} and ${ratio(durations, before, 0.95)} times`;
    return `  ${path}: ${spread(durations)} (${durations.length} looks), ${times}`;
  });
}

function percentile(durations: number[], share: number): number {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
