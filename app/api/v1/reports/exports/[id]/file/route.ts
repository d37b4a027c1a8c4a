import { defineRoute } from "@/lib/actions/define-route";
import { exportIdSchema } from "@/lib/reports/export-schema";
import { downloadExport } from "@/lib/reports/exports";
import { attachment } from "@/lib/sheets/attachment";

export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: exportIdSchema,
  run: async (actor, input) => attachment(await downloadExport(actor, input)),
});
