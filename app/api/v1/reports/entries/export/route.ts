import { defineRoute } from "@/lib/actions/define-route";
import { requireSameSite } from "@/lib/actions/own-origin";
import { entryExportSchema } from "@/lib/reports/export-schema";
import { exportEntries } from "@/lib/reports/exporting";
import { attachment } from "@/lib/sheets/attachment";

/** The entries behind a figure. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: entryExportSchema,
  run: async (actor, input, request) => {
    requireSameSite(request.headers);
    return attachment(await exportEntries(actor, input));
  },
});
