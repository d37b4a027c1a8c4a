/** Why a snapshot could not be made, read or loaded. What it is, is told in the words of `backups` for each code. */
export const SNAPSHOT_ERROR_CODES = [
  /** Its worker was killed, or the machine went down. */
  "interrupted",
  "storage-full",
  "storage-unavailable",
  "database-unavailable",
  /** Ours to look into: the log has it under the incident. */
  "fault",
  "file-missing",
  /** The data key that opens it is gone. */
  "key-gone",
  "wrong-key",
  /** Not what was written: a flipped bit, another file in its place. */
  "damaged",
  "truncated",
  "not-a-snapshot",
  "manifest-missing",
  /** Made by a Kontor newer than this one. */
  "schema-unknown",
  /** What came in is not what the manifest says. */
  "differs",
  "target-not-empty",
] as const;

export type SnapshotErrorCode = (typeof SNAPSHOT_ERROR_CODES)[number];

export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
  readonly code: SnapshotErrorCode;

  /** @param message a sentence for the operator, without a secret or anything of the agency's */
  constructor(code: SnapshotErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
