import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";

const THREADS = "/proc/self/task";

/**
 * Lets everything else on the machine go first. On Linux a priority belongs to a thread, and those that Node has
 * already made keep theirs unless they are told one by one; later ones take after the one that makes them.
 */
export function lowerPriority(): void {
  const lower = (id: number) => setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
  lower(process.pid);
  if (process.platform !== "linux") return;
  for (const id of readdirSync(THREADS)) lower(Number(id));
}
