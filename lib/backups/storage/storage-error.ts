/** Why a storage could not do what it was asked. `unreachable` may pass by itself, and `full` with somebody's help. */
export type StorageTrouble = "missing" | "full" | "unreachable";

/** A storage's own failure, told apart from a failure of what was being stored. */
export class StorageError extends Error {
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, message: string, cause: unknown) {
    super(message, { cause });
    this.name = "StorageError";
    this.trouble = trouble;
  }
}
