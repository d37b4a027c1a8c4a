import { setTimeout as sleep } from "node:timers/promises";
import { logFault } from "@/lib/errors/log-fault";

/** A few are over in a moment. */
const LONGEST_SLOT_MS = 60;
/** The next round is two minutes later: the rest is for visits that need more than their slot. */
const ALL_SLOTS_MS = 90_000;

export type Pace = { elapsedMs(): number; rest(milliseconds: number, signal: AbortSignal): Promise<unknown> };

const REAL: Pace = {
  elapsedMs: () => performance.now(),
  rest: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/**
 * Visits one after another, and rests for what each has left of its slot: visits in one burst would take the processor
 * from whoever looks at a page meanwhile. Time that one has taken beyond its slot is not made up for, which would be a
 * burst again. One's trouble is not the others'. After the signal no further one is visited.
 */
export async function visitInSlots<Visited>(
  all: readonly Visited[],
  visit: (one: Visited) => Promise<unknown>,
  signal: AbortSignal,
  { elapsedMs, rest }: Pace = REAL,
): Promise<void> {
  const slotMs = Math.min(LONGEST_SLOT_MS, ALL_SLOTS_MS / all.length);
  let restMs = 0;
  for (const one of all) {
    // Being told to stop ends a rest before its time.
    if (restMs > 0) await rest(restMs, signal).catch(() => {});
    if (signal.aborted) return;
    const begunAtMs = elapsedMs();
    await visit(one).catch(logFault);
    restMs = slotMs - (elapsedMs() - begunAtMs);
  }
}
