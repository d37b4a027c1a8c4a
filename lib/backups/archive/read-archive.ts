import { pipeline, Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { createGunzip } from "node:zlib";
import { Decrypter } from "age-encryption";
import { extract } from "tar-stream";
import { SnapshotError } from "@/lib/backups/snapshot-error";

export type ReadFile = { name: string; bytes: AsyncIterable<Buffer> };

/**
 * The files of an encrypted archive, one after the other, each to be read before the next. What was given out counts
 * only when this comes to its end: a file that was cut off gives its beginning, and fails then.
 *
 * @param identity `AGE-SECRET-KEY-1…`
 * @throws SnapshotError "wrong-key", "damaged" or "not-a-snapshot"; what `source` throws passes through
 */
export async function* readArchive(source: AsyncIterable<Buffer>, identity: string): AsyncGenerator<ReadFile> {
  const encrypted = Readable.from(source, { objectMode: false });
  const plain = Readable.from(failingAs(decrypted(encrypted, identity), asDamaged), { objectMode: false });
  const tar = extract();
  const unpacked = pipeline(plain, createGunzip(), (error) => error && tar.destroy(error));
  unpacked.pipe(tar);
  try {
    for await (const entry of tar)
      yield { name: entry.header.name, bytes: failingAs(entry as AsyncIterable<Buffer>, asForeign) };
  } catch (error) {
    throw asForeign(error);
  } finally {
    // Nothing stays open of what is not read to its end.
    plain.destroy();
    encrypted.destroy();
  }
}

async function* decrypted(encrypted: Readable, identity: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(Readable.toWeb(encrypted) as ReadableStream<Uint8Array>);
  yield* plain as WebStream<Uint8Array>;
}

async function* failingAs<T>(source: AsyncIterable<T>, label: (error: unknown) => SnapshotError): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (error) {
    throw label(error);
  }
}

/** The package has no codes, and this one message for a foreign recipient. */
function asDamaged(error: unknown): SnapshotError {
  if (error instanceof SnapshotError) return error;
  if (error instanceof Error && error.message.startsWith("no identity matched")) {
    return new SnapshotError("wrong-key", "The file is encrypted to another key.", { cause: error });
  }
  return new SnapshotError("damaged", "The file is damaged: its bytes are not those that were written.", {
    cause: error,
  });
}

function asForeign(error: unknown): SnapshotError {
  if (error instanceof SnapshotError) return error;
  return new SnapshotError("not-a-snapshot", "What the file holds is no snapshot.", { cause: error });
}
