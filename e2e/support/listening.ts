import { expect, type Locator } from "@playwright/test";

/** Until the page's script answers what is done to an element: React leaves a mark at what it has taken over. */
export async function untilListening(element: Locator): Promise<void> {
  const isTakenOver = () => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps")));
  await expect.poll(isTakenOver).toBe(true);
}
