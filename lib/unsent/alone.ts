/**
 * Runs in one tab of this browser at a time; null where another tab is at it. A browser that cannot say so lets every
 * tab run: then the receipts still make each write count once.
 */
export async function alone<T>(name: string, run: () => Promise<T>): Promise<T | null> {
  if (!navigator.locks) return run();
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? run() : null));
}
