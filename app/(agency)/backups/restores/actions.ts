"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { discardPreview, finishRestore, orderSwitch, orderUndo, withdrawRestore } from "@/lib/restores/choosing";
import { acceptPrice, requestRestore } from "@/lib/restores/ordering";
import { acceptPriceSchema, requestRestoreSchema, restoreIdSchema } from "@/lib/restores/schema";

export const requestRestoreAction = defineAction({
  access: "member",
  input: requestRestoreSchema,
  run: async (actor, input): Promise<void> => {
    const { id } = await requestRestore(actor, input);
    moveTo(`/backups/restores/${id}`);
  },
});

export const acceptPriceAction = defineAction({
  access: "member",
  input: acceptPriceSchema,
  run: async (actor, input) => {
    await acceptPrice(actor, input);
    refresh();
  },
});

export const withdrawRestoreAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input) => {
    await withdrawRestore(actor, input);
    refresh();
  },
});

export const discardPreviewAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input) => {
    await discardPreview(actor, input);
    refresh();
  },
});

export const finishRestoreAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input) => {
    await finishRestore(actor, input);
    refresh();
  },
});

export const orderSwitchAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input): Promise<void> => {
    await orderSwitch(actor, input);
    moveTo(`/backups/restores/${input.id}`);
  },
});

export const orderUndoAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input) => {
    await orderUndo(actor, input);
    refresh();
  },
});
