import { defineRoute } from "@/lib/actions/define-route";
import { changeTimeEntry } from "@/lib/time-entries/changing";
import { deleteTimeEntry } from "@/lib/time-entries/commands";
import { getTimeEntry } from "@/lib/time-entries/queries";
import { changeTimeEntrySchema, deleteTimeEntrySchema, timeEntryIdSchema } from "@/lib/time-entries/schema";

export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: timeEntryIdSchema,
  run: async (actor, { id }) => ({ entry: await getTimeEntry(actor, id) }),
});

export const PATCH = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: changeTimeEntrySchema,
  run: async (actor, input) => ({ entries: await changeTimeEntry(actor, input) }),
});

export const DELETE = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: deleteTimeEntrySchema,
  run: deleteTimeEntry,
});
