/** Holds at most one part in memory. No bytes give one empty part. */
export async function* cutIntoParts(source: AsyncIterable<Buffer>, partBytes: number): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  let isFirst = true;
  for await (let chunk of source) {
    while (size + chunk.length >= partBytes) {
      const head = chunk.subarray(0, partBytes - size);
      chunk = chunk.subarray(head.length);
      yield Buffer.concat([...chunks, head]);
      isFirst = false;
      chunks = [];
      size = 0;
    }
    if (chunk.length > 0) chunks.push(chunk);
    size += chunk.length;
  }
  if (size > 0 || isFirst) yield Buffer.concat(chunks);
}
