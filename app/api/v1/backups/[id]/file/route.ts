import { Readable } from "node:stream";
import { defineRoute } from "@/lib/actions/define-route";
import { downloadSnapshot } from "@/lib/backups/downloading";
import { snapshotIdSchema } from "@/lib/backups/schema";
import { DomainError } from "@/lib/errors/domain-error";

/** The encrypted file. Other sites could send a browser here: then nothing is logged, and nothing leaves. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: snapshotIdSchema,
  run: async (actor, input, request) => {
    if (request.headers.get("sec-fetch-site") === "cross-site") throw new DomainError("forbidden");
    const { file, fileName, sizeBytes } = await downloadSnapshot(actor, input);
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(sizeBytes),
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    });
  },
});
