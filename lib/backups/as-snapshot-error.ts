import { SnapshotError } from "@/lib/backups/snapshot-error";
import { StorageError, type StorageTrouble } from "@/lib/backups/storage/storage-error";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { logFault } from "@/lib/errors/log-fault";

const STORAGE_CODES = {
  full: "storage-full",
  unreachable: "storage-unavailable",
  missing: "file-missing",
} as const satisfies Record<StorageTrouble, string>;

/** What went wrong, as it is written down; what nobody expected goes to the log as well. */
export function asSnapshotError(error: unknown): SnapshotError {
  if (error instanceof SnapshotError) return error;
  if (error instanceof StorageError)
    return new SnapshotError(STORAGE_CODES[error.trouble], error.message, { cause: error });
  if (isUnavailable(error)) {
    return new SnapshotError("database-unavailable", "The database could not be reached, or went away.", {
      cause: error,
    });
  }
  return new SnapshotError("fault", `Something unexpected happened: incident ${logFault(error)}.`, { cause: error });
}
