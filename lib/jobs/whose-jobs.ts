import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import type { QueueName } from "@/lib/jobs/boss";
import { operatorsRealm } from "@/lib/operators/realm";

/** What the operators' console needs done too: its database has mails to send and sessions to clear away, and no work. */
const FOR_OPERATORS_TOO: readonly QueueName[] = ["outbox", "round", "housekeeping"];

/** What exchanges an agency's database goes on with those that were cut off in the middle of it. */
const WHILE_SWITCHING: readonly QueueName[] = ["restore", "restore-switch", "restore-undo"];

/** Whose databases a queue's jobs are about: the active agencies', and the operators' where it is for them too. */
export async function listRecordsFor(queue: QueueName): Promise<AgencyRecord[]> {
  const served = WHILE_SWITCHING.includes(queue) ? ["active", "switching"] : ["active"];
  const active = (await listAgencyRecords()).filter(({ status }) => served.includes(status));
  return FOR_OPERATORS_TOO.includes(queue) ? [operatorsRealm(), ...active] : active;
}
