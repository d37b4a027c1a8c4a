"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { changeChoices, checkAgain } from "@/lib/imports/choosing";
import { discardImport } from "@/lib/imports/discarding";
import { changeChoicesSchema, importIdSchema, startImportSchema } from "@/lib/imports/input-schema";
import { startImport } from "@/lib/imports/starting";
import { undoImport } from "@/lib/imports/undoing";

export const changeChoicesAction = defineAction({
  access: "member",
  input: changeChoicesSchema,
  run: async (actor, input) => {
    await changeChoices(actor, input);
    refresh();
  },
});

export const checkAgainAction = defineAction({
  access: "member",
  input: importIdSchema,
  run: async (actor, input) => {
    await checkAgain(actor, input);
    refresh();
  },
});

export const startImportAction = defineAction({
  access: "member",
  input: startImportSchema,
  run: async (actor, input) => {
    await startImport(actor, input);
    refresh();
  },
});

export const undoImportAction = defineAction({
  access: "member",
  input: importIdSchema,
  run: async (actor, input) => {
    const undo = await undoImport(actor, input);
    refresh();
    return undo;
  },
});

export const discardImportAction = defineAction({
  access: "member",
  input: importIdSchema,
  run: async (actor, input) => {
    await discardImport(actor, input);
    moveTo("/imports");
  },
});
