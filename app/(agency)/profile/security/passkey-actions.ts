"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { requestOrigin } from "@/lib/auth/request";
import { addPasskey, askForNewPasskey, removePasskey, renamePasskey } from "@/lib/passkeys/commands";
import { addPasskeySchema, passkeySchema, renamePasskeySchema } from "@/lib/passkeys/schema";

export const askForNewPasskeyAction = defineAction({
  access: "member",
  input: z.object({}),
  run: (actor) => askForNewPasskey(actor),
});

export const addPasskeyAction = defineAction({
  access: "member",
  input: addPasskeySchema,
  run: async (actor, input) => {
    const added = await addPasskey(actor, input, await requestOrigin());
    refresh();
    return added;
  },
});

export const renamePasskeyAction = defineAction({
  access: "member",
  input: renamePasskeySchema,
  run: async (actor, input) => {
    await renamePasskey(actor, input);
    refresh();
  },
});

export const removePasskeyAction = defineAction({
  access: "member",
  input: passkeySchema,
  run: async (actor, input) => {
    await removePasskey(actor, input, await requestOrigin());
    refresh();
  },
});
