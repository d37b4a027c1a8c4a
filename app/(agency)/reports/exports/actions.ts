"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { entryExportSchema, exportIdSchema } from "@/lib/reports/export-schema";
import { deleteExport, requestExport } from "@/lib/reports/requesting";

export const requestExportAction = defineAction({
  access: "member",
  input: entryExportSchema,
  run: async (actor, input) => {
    await requestExport(actor, input);
    moveTo("/reports/exports");
  },
});

export const deleteExportAction = defineAction({
  access: "member",
  input: exportIdSchema,
  run: async (actor, input) => {
    await deleteExport(actor, input);
    refresh();
  },
});
