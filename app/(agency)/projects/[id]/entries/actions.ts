"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { bulkChangeIdSchema } from "@/lib/bulk/schema";
import { assignTimeEntries } from "@/lib/time-entries/assigning";
import { assignEntriesSchema, deleteEntriesSchema } from "@/lib/time-entries/bulk-schema";
import { deleteTimeEntries } from "@/lib/time-entries/deleting-many";
import { undoTimeEntries } from "@/lib/time-entries/undoing-many";

export const assignEntriesAction = defineAction({
  access: "member",
  input: assignEntriesSchema,
  run: async (actor, input) => {
    const answer = await assignTimeEntries(actor, input);
    refresh();
    return answer;
  },
});

export const deleteEntriesAction = defineAction({
  access: "member",
  input: deleteEntriesSchema,
  run: async (actor, input) => {
    const answer = await deleteTimeEntries(actor, input);
    refresh();
    return answer;
  },
});

export const undoEntriesAction = defineAction({
  access: "member",
  input: bulkChangeIdSchema,
  run: async (actor, input) => {
    const answer = await undoTimeEntries(actor, input);
    refresh();
    return answer;
  },
});
