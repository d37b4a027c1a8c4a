import type { KeptWrite } from "@/lib/unsent/kept-writes";
import type { Refusal } from "@/lib/unsent/send";

/** Kept writes that build on each other: decided about together, shown as one. */
export type KeptGroup = {
  key: string;
  /** Oldest first; the last one is what the person wants. */
  writes: readonly KeptWrite[];
  last: KeptWrite;
  state: "waiting" | "refused" | "conflict";
};

/** Whether a tab still waits for the answer. */
export function isOnItsWay({ onItsWayUntilMs = 0 }: KeptWrite, nowMs: number): boolean {
  return onItsWayUntilMs > nowMs;
}

/** What waits to be sent, and not for a decision, nor for one about what it builds on. Oldest first. */
export function waitingOf(kept: readonly KeptWrite[]): KeptWrite[] {
  const undecided = new Set<string>();
  return kept.filter((write) => {
    const key = keyOf(write);
    if (write.refusal) undecided.add(key);
    return !undecided.has(key);
  });
}

/** The next to send; null when there is none, or when the one whose turn it is has just been sent by another tab. */
export function nextToSend(kept: readonly KeptWrite[], nowMs: number): KeptWrite | null {
  const [first] = waitingOf(kept);
  return !first || isOnItsWay(first, nowMs) ? null : first;
}

/** What has to be shown as unsent, by what it is about. What is just being sent is left out. */
export function groupsOf(kept: readonly KeptWrite[], nowMs: number): KeptGroup[] {
  const settled = kept.filter((write) => !isOnItsWay(write, nowMs));
  return [...Map.groupBy(settled, keyOf)].flatMap(([key, writes]) => {
    const last = writes.at(-1);
    return last ? [{ key, writes, last, state: stateOf(writes) }] : [];
  });
}

function stateOf(writes: readonly KeptWrite[]): KeptGroup["state"] {
  const refused = writes.find(({ refusal }) => refusal);
  if (!refused?.refusal) return "waiting";
  return isConflict(refused, refused.refusal) ? "conflict" : "refused";
}

/** Whether the entry is no longer what the person saw: changed, or gone. Then there are two values to choose from. */
export function isConflict({ subject }: Pick<KeptWrite, "subject">, { code }: Refusal): boolean {
  return subject?.entry !== undefined && (code === "changed-elsewhere" || code === "not-found");
}

/** When a write was made: its receipt is a UUIDv7, which begins with the milliseconds. */
export function madeAtMs({ receiptId }: Pick<KeptWrite, "receiptId">): number {
  return Number.parseInt(receiptId.replace("-", "").slice(0, 12), 16);
}

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** How long until the next attempt: twice as long after each that failed, and not for everybody at the same moment. */
export function retryAfterMs(failures: number, random: number): number {
  const longMs = Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
  return Math.round(longMs * (0.75 + random / 2));
}

function keyOf({ subject, receiptId }: KeptWrite): string {
  return subject?.key ?? receiptId;
}
