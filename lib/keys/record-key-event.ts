import { writeAs } from "@/lib/access/write-as";
import type { EventAction } from "@/lib/audit/event-actions";
import type { AgencyRecord } from "@/lib/db/registry";
import { systemActor } from "@/lib/jobs/system-actor";

type KeyEvent = Extract<EventAction, `keys.${string}`>;

/**
 * Tells the log of an agency, or of the operators, what is about to happen to its keys. Before, not after: nothing must
 * happen to a key that no log knows of.
 */
export function recordKeyEvent(realm: AgencyRecord, action: KeyEvent, detail: Record<string, string>): Promise<void> {
  return writeAs(systemActor(realm, "keys"), "keys:rotate", ({ record }) =>
    record(action, { kind: "key", id: null }, detail),
  );
}
