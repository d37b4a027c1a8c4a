import type { z } from "zod";
import { contactIdSchema } from "@/lib/clients/schema";
import { noteSchema, optionally } from "@/lib/text/schema";

/** Nothing typed removes the note. */
export const changePrivateNoteSchema = contactIdSchema.extend({ privateNote: optionally(noteSchema) });

export type ChangePrivateNoteInput = z.output<typeof changePrivateNoteSchema>;
