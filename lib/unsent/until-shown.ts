/** After so long the page is as good as not seen. */
const LONGEST_FRAME_MS = 100;

/**
 * Resolves once what has just changed on the page is painted. At once where nobody sees the page, and when it is closed
 * or left before: what waits for this must still be done by it.
 */
export async function untilShown(): Promise<void> {
  if (typeof document === "undefined" || document.visibilityState === "hidden") return;
  const { promise, resolve } = Promise.withResolvers<void>();
  // A task queued from within a frame runs once that is painted.
  requestAnimationFrame(() => setTimeout(resolve));
  const patience = setTimeout(resolve, LONGEST_FRAME_MS);
  const end = () => resolve();
  addEventListener("pagehide", end);
  await promise;
  clearTimeout(patience);
  removeEventListener("pagehide", end);
}
