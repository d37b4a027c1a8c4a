import { StorageError, type StorageTrouble } from "./storage-error";

const TROUBLES: Record<string, StorageTrouble> = {
  NoSuchKey: "missing",
  NotFound: "missing",
  QuotaExceeded: "full",
  XMinioStorageFull: "full",
};

/** A service's refusal or silence, without the request that it was about. */
export function bucketError(error: unknown): StorageError {
  if (!(error instanceof Error)) return new StorageError("unreachable", "The bucket failed", error);
  // Node's own failures say in their code what their name does not.
  const what = error.name === "Error" && "code" in error ? String(error.code) : error.name;
  return new StorageError(TROUBLES[what] ?? "unreachable", `The bucket failed: ${what}`, error);
}
