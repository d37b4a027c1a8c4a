import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

const THREADS = "/proc/self/task";

/** A tenth of what a page gets when both want a core: docs/performance.md has what that costs whoever signs in. */
export const NICENESS = 10;

/**
 * Lets everything else on the machine go first. On Linux a priority belongs to a thread, and those that Node has
 * already made keep theirs unless they are told one by one; later ones take after the one that makes them.
 */
export function lowerPriority(): void {
  const lower = (id: number) => setPriority(id, NICENESS);
  lower(process.pid);
  if (process.platform !== "linux") return;
  for (const id of readdirSync(THREADS)) lower(Number(id));
}
