import type { Refusal, Write } from "@/lib/unsent/send";
import type { Subject } from "@/lib/unsent/subject";

/** A write that did not reach the server, or is on its way there. */
export type KeptWrite = Write & {
  /** What it was about, for the person. */
  label: string;
  subject?: Subject;
  reason: "offline" | "signed-out";
  /** Until when some tab waits for the answer. After that the tab is gone, and whether it arrived is unknown. */
  onItsWayUntilMs?: number;
  /** Set once the server has said no: then only the person can decide. */
  refusal?: Refusal;
};

export type KeptWrites = ReturnType<typeof keptWritesOf>;

/**
 * The writes kept in this browser for one member, oldest first. Each lies under a key of its own, so that tabs cannot
 * overwrite each other's; receipts are UUIDv7 and sort by time. The browser already keeps agencies apart by origin.
 */
export function keptWritesOf(memberId: string, storage: Storage) {
  const prefix = `kontor.unsent.1.${memberId}.`;
  return {
    memberId,
    /** Throws when the browser has no room. */
    keep: (write: KeptWrite): void => storage.setItem(prefix + write.receiptId, JSON.stringify(write)),
    forget: (receiptId: string): void => storage.removeItem(prefix + receiptId),
    list: (): KeptWrite[] =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .sort()
        .flatMap((key) => (JSON.parse(storage.getItem(key) ?? "null") as KeptWrite | null) ?? []),
  };
}
