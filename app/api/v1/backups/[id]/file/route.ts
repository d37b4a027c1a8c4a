import { Readable } from "node:stream";
import { defineRoute } from "@/lib/actions/define-route";
import { requireSameSite } from "@/lib/actions/own-origin";
import { downloadSnapshot } from "@/lib/backups/downloading";
import { snapshotIdSchema } from "@/lib/backups/schema";

/** The encrypted file. Other sites could send a browser here: then nothing is logged, and nothing leaves. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: snapshotIdSchema,
  run: async (actor, input, request) => {
    requireSameSite(request.headers);
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
