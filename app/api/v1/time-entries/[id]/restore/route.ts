import { defineRoute } from "@/lib/actions/define-route";
import { restoreTimeEntry } from "@/lib/time-entries/commands";
import { timeEntryIdSchema } from "@/lib/time-entries/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: timeEntryIdSchema,
  run: async (actor, input) => ({ entries: await restoreTimeEntry(actor, input) }),
});
