import { defineRoute } from "@/lib/actions/define-route";
import { createTimeEntry } from "@/lib/time-entries/commands";
import { createTimeEntrySchema } from "@/lib/time-entries/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: createTimeEntrySchema,
  run: async (actor, input) => ({ entries: await createTimeEntry(actor, input) }),
});
