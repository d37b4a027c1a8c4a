import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";
import { nameSchema } from "@/lib/text/schema";
import { isTimeZone } from "@/lib/time/zones";

/** How many unknown people are asked about at once. */
export const PEOPLE_ASKED = 50;

export const importIdSchema = z.object({ id: z.uuid() });

export const uploadImportSchema = importIdSchema.extend({
  /** Some browsers name the whole path. */
  fileName: z
    .string()
    .transform((name) => name.replace(/^.*[\\/]/s, ""))
    .pipe(nameSchema),
});

/** Nothing chosen is "". The two lists belong together: whom a choice is about, and the choice. */
export const changeChoicesSchema = importIdSchema.extend({
  timeZone: z.string().refine(isTimeZone, "time-zone"),
  dateOrder: z.enum(["", "dmy", "mdy"]).default(""),
  personKeys: z.array(z.string().max(600)).max(PEOPLE_ASKED).default([]),
  personChoices: z.array(z.union([z.enum(["", "skip", "new"]), z.uuid()])).default([]),
  projectForRowsWithoutOne: z.union([z.enum(["", "skip"]), z.uuid()]).default(""),
});

export const startImportSchema = importIdSchema.extend({
  /** A check box: "on" or absent. */
  leaveOutProblems: z.literal("on").optional(),
});

export const listImportsSchema = z.object({
  ...listSearchFields,
  sort: z.enum(["newest", "name", "entries", "hours"]).catch("newest"),
});

export const LINE_FILTERS = ["all", "problem", "wait", "skip", "import", "notice"] as const;

export const LINE_SORTS = ["line", "newest", "oldest", "longest"] as const;

export const listLinesSchema = z.object({
  q: listSearchFields.q,
  sort: z.enum(LINE_SORTS).catch("line"),
  show: z.enum(LINE_FILTERS).catch("all"),
  /** The last line of the page before. */
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .catch(undefined),
});

export type ImportIdInput = z.output<typeof importIdSchema>;
export type UploadImportInput = z.output<typeof uploadImportSchema>;
export type ChangeChoicesInput = z.output<typeof changeChoicesSchema>;
export type StartImportInput = z.output<typeof startImportSchema>;
export type ListImportsInput = z.output<typeof listImportsSchema>;
export type ListLinesInput = z.output<typeof listLinesSchema>;
export type LineFilter = ListLinesInput["show"];
