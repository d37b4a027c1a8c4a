import type { Readable } from "node:stream";

type Watched = {
  chunks: AsyncGenerator<Buffer>;
  /** In bytes, so far. */
  size: () => number;
  /** What the source broke with, if it did: not what it was told because its reader had given up. */
  fault: () => unknown;
};

/** What a source gives, and whose fault it was when that ended early: a storage's own failures are told apart. */
export function watched(source: Readable): Watched {
  let size = 0;
  let fault: unknown;
  // It may break before it is read: reading tells.
  source.on("error", () => {});
  async function* chunks() {
    try {
      for await (const chunk of source) {
        size += chunk.length;
        yield chunk;
      }
    } catch (error) {
      fault = error;
      throw error;
    }
  }
  return { chunks: chunks(), size: () => size, fault: () => fault };
}
