import { z } from "zod";

/** A line that was read: what of it is shown. Texts are cut short. */
const shownRowSchema = z.object({
  person: z.string(),
  client: z.string().nullable(),
  project: z.string().nullable(),
  task: z.string().nullable(),
  /** What of these the import would create. */
  creates: z.array(z.enum(["person", "client", "project", "task"])),
  note: z.string(),
  day: z.string(),
  durationSeconds: z.number(),
  /** How many entries it becomes: more than one over midnight. */
  entries: z.number(),
});

/** A line that cannot become an entry: where the trouble is, and what stands there. */
const shownProblemSchema = z.object({
  lastLine: z.number().nullable(),
  column: z.string().nullable(),
  value: z.string(),
});

const base = { line: z.number().int() };

export const importLineSchema = z.discriminatedUnion("outcome", [
  z.object({
    ...base,
    outcome: z.literal("problem"),
    reason: z.enum([
      "brokenQuotes",
      "unevenRow",
      "nulCharacter",
      "textTooLong",
      "nameTooLong",
      "nameUnreadable",
      "missingValue",
      "missingPerson",
      "missingProject",
      "unreadableDate",
      "dateOutOfRange",
      "unreadableTime",
      "unreadableDuration",
      "unreadableBillable",
      "endBeforeStart",
      "tooLong",
      "break",
    ]),
    shown: shownProblemSchema,
  }),
  z.object({
    ...base,
    outcome: z.literal("wait"),
    reason: z.enum(["unknownPerson", "noProject"]),
    shown: shownRowSchema,
  }),
  z.object({
    ...base,
    outcome: z.literal("skip"),
    reason: z.enum(["alreadyImported", "personSkipped", "projectSkipped"]),
    shown: shownRowSchema,
  }),
  z.object({
    ...base,
    outcome: z.literal("import"),
    reason: z.enum(["durationDiffers", "durationUnreadable"]).nullable(),
    shown: shownRowSchema,
  }),
]);

export type ImportLine = z.output<typeof importLineSchema>;
export type ShownRow = z.output<typeof shownRowSchema>;
