import { z } from "zod";

export const suggestNotesSchema = z.object({
  /** What the note is for: its own notes come first. */
  project: z.uuid("invalid").optional(),
  task: z.uuid("invalid").optional(),
  q: z.string().trim().max(200, "too-long").default(""),
});

export type SuggestNotesInput = z.output<typeof suggestNotesSchema>;

export type NoteSuggestions = { notes: string[] };
