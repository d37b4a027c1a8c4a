import { defineRoute } from "@/lib/actions/define-route";
import { suggestNotes } from "@/lib/note-suggestions/queries";
import { type NoteSuggestions, suggestNotesSchema } from "@/lib/note-suggestions/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: suggestNotesSchema,
  run: async (actor, input): Promise<NoteSuggestions> => ({ notes: await suggestNotes(actor, input) }),
});
