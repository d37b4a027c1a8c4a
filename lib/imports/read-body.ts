/** The bytes of a stream; null as soon as there are more than the limit, and what follows is not waited for. */
export async function readBody(body: ReadableStream<Uint8Array>, limitBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
