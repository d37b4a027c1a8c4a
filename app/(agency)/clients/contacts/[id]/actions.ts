"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { changePrivateNote } from "@/lib/clients/private-note";
import { changePrivateNoteSchema } from "@/lib/clients/private-note-schema";

export const changePrivateNoteAction = defineAction({
  access: "member",
  input: changePrivateNoteSchema,
  run: async (actor, input) => {
    await changePrivateNote(actor, input);
    refresh();
  },
});
