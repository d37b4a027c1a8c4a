"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { addContact, changeContact, deleteContact } from "@/lib/clients/contact-commands";
import { addContactSchema, changeContactSchema, contactIdSchema } from "@/lib/clients/schema";

export const addContactAction = defineAction({
  access: "member",
  input: addContactSchema,
  run: async (actor, input) => {
    await addContact(actor, input);
    refresh();
  },
});

export const changeContactAction = defineAction({
  access: "member",
  input: changeContactSchema,
  run: async (actor, input) => {
    await changeContact(actor, input);
    refresh();
  },
});

export const deleteContactAction = defineAction({
  access: "member",
  input: contactIdSchema,
  run: async (actor, input) => {
    await deleteContact(actor, input);
    refresh();
  },
});
