import { defineRoute } from "@/lib/actions/define-route";
import { requireSameSite } from "@/lib/actions/own-origin";
import { reportExportSchema } from "@/lib/reports/export-schema";
import { exportReport } from "@/lib/reports/exporting";
import { attachment } from "@/lib/sheets/attachment";

/** The table of a report. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: reportExportSchema,
  run: async (actor, input, request) => {
    requireSameSite(request.headers);
    return attachment(await exportReport(actor, input));
  },
});
