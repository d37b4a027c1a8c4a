import type { BrowserContext, Page } from "@playwright/test";

type Loads = { loads: number; fromCache: boolean };

const SETTLED_MS = 300;

/** Milliseconds from the start of each load until the largest part of the page was painted. */
export async function largestPaint(
  context: BrowserContext,
  path: string,
  { loads, fromCache }: Loads,
): Promise<number[]> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: !fromCache });
  const paintsMs: number[] = [];
  try {
    // The first warms up what the server makes once, and the browser's own store.
    for (let load = 0; load <= loads; load += 1) {
      const response = await page.goto(path, { waitUntil: "load" });
      if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}`);
      const paintMs = await lastCandidate(page);
      if (load > 0) paintsMs.push(paintMs);
    }
    return paintsMs;
  } finally {
    await page.close();
  }
}

/** The browser names larger and larger parts while the page grows; the last one counts. */
function lastCandidate(page: Page): Promise<number> {
  return page.evaluate(
    (settledMs) =>
      new Promise<number>((resolve) => {
        let lastMs = Number.NaN;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) lastMs = startTime;
        }).observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(() => resolve(lastMs), settledMs);
      }),
    SETTLED_MS,
  );
}
