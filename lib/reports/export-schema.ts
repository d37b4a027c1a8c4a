import { z } from "zod";
import { entrySearchSchema, reportSearchSchema } from "@/lib/reports/schema";

export const FORMATS = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof FORMATS)[number];

const formatSchema = z.enum(FORMATS).default("csv");

/** A file is all of it, in one order. */
export const reportExportSchema = reportSearchSchema.omit({ after: true, sort: true }).extend({ format: formatSchema });
export const entryExportSchema = entrySearchSchema.omit({ after: true, sort: true }).extend({ format: formatSchema });

export type ReportExportInput = z.output<typeof reportExportSchema>;
export type EntryExportInput = z.output<typeof entryExportSchema>;

export const exportIdSchema = z.object({ id: z.uuid() });

/** What a row keeps of what was asked for. */
export const keptSliceSchema = z.object({
  span: z.object({ from: z.string(), to: z.string() }),
  filters: entrySearchSchema.omit({ period: true, from: true, to: true, sort: true, after: true }),
  scope: z.uuid().nullable(),
});

export type ExportIdInput = z.output<typeof exportIdSchema>;
