import type { Readable, Writable } from "node:stream";
import type { Client } from "pg";
import { type CopyStreamQuery, type CopyToStreamQuery, from, to } from "pg-copy-streams";

type Options = { highWaterMark?: number };

/** What a `COPY … TO STDOUT` gives. */
export function copyOutOf(client: Client, sql: string, options?: Options): CopyToStreamQuery {
  return tolerant(client.query(to(sql, options)));
}

/** Takes what a `COPY … FROM STDIN` is to be given. */
export function copyInto(client: Client, sql: string): CopyStreamQuery {
  return tolerant(client.query(from(sql)));
}

/**
 * When its connection breaks, such a stream may complain once more after whoever used it has been told and has left.
 * Nobody would listen then, and an error that nobody listens to ends the process.
 */
function tolerant<Stream extends Readable | Writable>(stream: Stream): Stream {
  stream.on("error", () => {});
  return stream;
}
