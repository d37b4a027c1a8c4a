import { createHash } from "node:crypto";

/** What has passed through; complete at the end of the stream. */
export type Measure = { sizeBytes: number; sha256: Buffer };

/** Passes bytes on and says in the end how many there were and what their SHA-256 is. */
export function measured(source: AsyncIterable<Buffer>): { bytes: AsyncGenerator<Buffer>; measure: () => Measure } {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  async function* pass() {
    for await (const bytes of source) {
      hash.update(bytes);
      sizeBytes += bytes.length;
      yield bytes;
    }
  }
  return { bytes: pass(), measure: () => ({ sizeBytes, sha256: hash.copy().digest() }) };
}
