import { SnapshotError } from "@/lib/backups/snapshot-error";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { DomainError } from "@/lib/errors/domain-error";
import { logFault } from "@/lib/errors/log-fault";

/** What a request's page can tell about a failure; the log has the rest. */
export function failureCode(error: unknown): string {
  if (error instanceof SnapshotError || error instanceof DomainError) return error.code;
  logFault(error);
  return "fault";
}

/** Worth another try before anybody is bothered: the database was away, or somebody else is at work. */
export function isPassing(error: unknown): boolean {
  if (error instanceof SnapshotError) return error.code === "database-unavailable";
  if (error instanceof DomainError) return error.code === "backup-or-restore-runs";
  return isUnavailable(error);
}
