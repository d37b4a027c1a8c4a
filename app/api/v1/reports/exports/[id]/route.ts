import { defineRoute } from "@/lib/actions/define-route";
import { exportIdSchema } from "@/lib/reports/export-schema";
import { getExportProgress } from "@/lib/reports/exports";

/** How far the worker is: asked by the page, not by the person. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: false,
  input: exportIdSchema,
  run: getExportProgress,
});
