import { z } from "zod";
import { optionSearchSchema } from "@/lib/lists/option-search-schema";

/** The dimensions whose values have names to search. */
export const NAMED_DIMENSIONS = ["client", "project", "task", "activity", "member"] as const;
export type NamedDimension = (typeof NAMED_DIMENSIONS)[number];

export const reportOptionSearchSchema = optionSearchSchema.extend({
  dimension: z.enum(NAMED_DIMENSIONS).default("project"),
  /** Whose tasks are offered. */
  project: z.uuid().optional().catch(undefined),
});
export type ReportOptionSearch = z.output<typeof reportOptionSearchSchema>;
