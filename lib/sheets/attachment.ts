import { Readable } from "node:stream";

/** A file to be kept, sent while it is made. Its name must be one of ours: it stands in a header as it is. */
export function attachment({ file, fileName, contentType }: { file: Readable; fileName: string; contentType: string }) {
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}
