import { pipeline, Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { createGzip } from "node:zlib";
import { Encrypter } from "age-encryption";
import { pack } from "tar-stream";

export type ArchiveFile = { name: string; bytes: Buffer };

/** Measured on 58 MB of a year's entries: level 1 gives 9.9 MB in 0.34 s, 6 gives 8.4 MB in 0.48 s, and stored it is for weeks. */
const GZIP_LEVEL = 6;
const CHUNK_BYTES = 65_536;

/**
 * Packs files as they come: tar, gzip, age. Nothing is read faster than the result is taken away. Stalls the event loop
 * for some milliseconds at a time: for the worker and the command line only.
 *
 * @param recipient `age1…`
 * @returns the encrypted bytes; what fails before them fails them
 */
export async function writeArchive(files: AsyncIterable<ArchiveFile>, recipient: string, at: Date): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const gzip = createGzip({ level: GZIP_LEVEL, chunkSize: CHUNK_BYTES });
  // Whoever reads the end of the line gets the error.
  const packed = pipeline(Readable.from(tarOf(files, at)), gzip, () => {});
  const encrypted = await encrypter.encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array>);
  const bytes = Readable.fromWeb(encrypted as WebStream<Uint8Array>, { highWaterMark: CHUNK_BYTES });
  // It may fail before anybody reads: whoever does is told then, and the process lives on until then.
  return bytes.on("error", () => {});
}

async function* tarOf(files: AsyncIterable<ArchiveFile>, at: Date): AsyncGenerator<Buffer> {
  const tar = pack();
  const packing = packAll(tar, files, at).catch((error) => tar.destroy(error));
  try {
    yield* tar as AsyncIterable<Buffer>;
  } finally {
    // Whoever is not read to the end shall not wait for ever.
    tar.destroy();
    await packing;
  }
}

async function packAll(tar: ReturnType<typeof pack>, files: AsyncIterable<ArchiveFile>, at: Date): Promise<void> {
  for await (const { name, bytes } of files) {
    await new Promise<void>((resolve, reject) => {
      tar.entry({ name, mtime: at, mode: 0o600 }, bytes, (error) => (error ? reject(error) : resolve()));
    });
  }
  tar.finalize();
}
