import type { Actor } from "@/lib/access/actor";
import type { RegistryReader } from "@/lib/access/read-registry-as";
import { decideForScope } from "@/lib/backups/retained";
import type { RetentionDecision } from "@/lib/backups/retention";
import { now } from "@/lib/time/clock";

/** Until when each of the agency's snapshots is kept, and why, by its id. */
export async function findKeeping(
  reader: Pick<RegistryReader, "snapshot">,
  actor: Actor,
  timeZone: string,
): Promise<ReadonlyMap<string, RetentionDecision>> {
  const decisions = await decideForScope(reader, actor.agency.id, now(), timeZone);
  return new Map(decisions.map((decision) => [decision.id, decision]));
}
