import type { ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";

/**
 * Lets a process that does the worker's work give way to pages when both want a core. To be called as it starts: threads
 * that it makes later take it over.
 */
export function behindPages(child: ChildProcess): ChildProcess {
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return child;
}
