/** What a wrapped data key belongs to. */
export type WrapContext = { keyId: string; scopeId: string };

/**
 * The installation's master keys. They lie outside of the database and only ever wrap data keys, so a key management
 * service can stand behind this instead of a file: nobody asks for a master key itself.
 */
export interface MasterKeys {
  /** Oldest first. */
  readonly ids: readonly string[];
  /** New data keys are wrapped by this one. */
  readonly currentId: string;
  /** Under the current one. */
  wrap(dataKey: Buffer, context: WrapContext): Promise<Buffer>;
  /** @throws when it was wrapped by another key or for something else */
  unwrap(masterKeyId: string, wrapped: Buffer, context: WrapContext): Promise<Buffer>;
}

/** The installation's keys are missing, damaged or not safe: one sentence that says what to do. */
export class KeysError extends Error {
  override readonly name = "KeysError";
}
