import type { Readable } from "node:stream";

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

/** What ended a copy from where it was read: it broke, or was given up. Null: it was not the source. */
export function faultOfSource(error: unknown, source: Readable): unknown {
  if (source.errored) return source.errored;
  const isGivenUp = error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
  return isGivenUp ? error : null;
}
