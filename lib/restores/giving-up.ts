import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { raiseAlarm } from "@/lib/alarms/raising";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { DomainError } from "@/lib/errors/domain-error";
import { logFault } from "@/lib/errors/log-fault";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import type { Work } from "@/lib/restores/find-request";
import type { RestoreMove } from "@/lib/restores/rules";
import { recordStep } from "@/lib/restores/steps";

type GiveUp = Extract<RestoreMove, "fail" | "giveUpSwitch" | "giveUpUndo">;

/** Says on the request why it came to nothing, and alarms the operators: it is a promise that was not kept. */
export async function giveUp({ id: requestId, agency }: Work, move: GiveUp, error: unknown): Promise<void> {
  const errorCode = codeOf(error);
  const actor = systemActor(operatorsRealm(), "restore");
  await writeRegistryAs(actor, "restore:carry-out", (writing) =>
    recordStep(writing, actor, { requestId, move, errorCode }),
  );
  await raiseAlarm("restore-failed", agency.id, { requestId, errorCode });
}

/** Worth another try before anybody is bothered: the database was away, or somebody else is at work. */
export function isPassing(error: unknown): boolean {
  if (error instanceof SnapshotError) return error.code === "database-unavailable";
  if (error instanceof DomainError) return error.code === "backup-or-restore-runs";
  return isUnavailable(error);
}

/** What a page can tell; the log has the rest. */
function codeOf(error: unknown): string {
  if (error instanceof SnapshotError || error instanceof DomainError) return error.code;
  logFault(error);
  return "fault";
}
