import type { Refusal, Write } from "@/lib/unsent/send";

/** A write that did not reach the server. */
export type KeptWrite = Write & {
  /** What it was about, for the person. */
  label: string;
  reason: "offline" | "signed-out";
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
    /** Throws when the browser has no room. */
    keep: (write: KeptWrite): void => storage.setItem(prefix + write.receiptId, JSON.stringify(write)),
    forget: (receiptId: string): void => storage.removeItem(prefix + receiptId),
    list: (): KeptWrite[] =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => JSON.parse(storage.getItem(key) ?? "null") as KeptWrite),
  };
}

export const isWaiting = (write: KeptWrite): boolean => write.refusal === undefined;
