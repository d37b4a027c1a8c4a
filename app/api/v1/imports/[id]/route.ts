import { defineRoute } from "@/lib/actions/define-route";
import { DomainError } from "@/lib/errors/domain-error";
import { importIdSchema, uploadImportSchema } from "@/lib/imports/input-schema";
import { getImportProgress } from "@/lib/imports/queries";
import { uploadImport } from "@/lib/imports/uploading";

/** How far the worker is: asked by the page, not by the person. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: false,
  input: importIdSchema,
  run: getImportProgress,
});

/** The file is the body, as it is. Its name comes in a header, percent-encoded. */
export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: importIdSchema,
  run: (actor, { id }, request) =>
    uploadImport(actor, uploadImportSchema.parse({ id, fileName: fileNameOf(request) }), request.body),
});

function fileNameOf(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "");
  } catch {
    throw new DomainError("invalid-input");
  }
}
